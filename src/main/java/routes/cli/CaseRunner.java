package routes.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import processors.normalize.ConfigurationError;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** Makes documents of a tree of golden cases and writes them beside one another for comparison. */
public final class CaseRunner {

  /** The time at which the expected documents of the cases were made. */
  static final Clock CASE_CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final DocumentPipeline builtIn;
  private final Properties settings;
  private final ObjectReader reader;
  private final CaseFeeds feeds;

  /**
   * @param builtIn the routes of the built-in log types; cases with settings of their own get
   *     routes of their own
   * @param cases the tree of cases, with the directory {@code feeds} in it
   * @throws IOException if the feeds cannot be read
   */
  public CaseRunner(DocumentPipeline builtIn, ObjectReader reader, Path cases) throws IOException {
    this(builtIn, new Properties(), reader, cases);
  }

  /**
   * @param pipeline the routes of the log types that the cases are of
   * @param settings the settings that these were started with, for cases that add exclusions
   * @param cases the tree of cases, with the directory {@code feeds} in it
   * @throws IOException if the feeds cannot be read
   */
  public CaseRunner(DocumentPipeline pipeline, Properties settings, ObjectReader reader, Path cases)
      throws IOException {
    this.builtIn = pipeline;
    this.settings = settings;
    this.reader = reader;
    this.feeds = CaseFeeds.of(cases);
  }

  /**
   * Runs all cases below a directory.
   *
   * @return how many there were
   */
  public int run(Path cases, Path out) throws IOException {
    List<Path> directories = directories(cases);
    for (Path directory : directories) {
      run(GoldenCase.read(directory), out.resolve(cases.relativize(directory)));
    }
    return directories.size();
  }

  /** The cases below a directory, in the order of their names. */
  static List<Path> directories(Path cases) throws IOException {
    try (Stream<Path> files = Files.walk(cases)) {
      return files
          .filter(file -> file.endsWith("case.json"))
          .map(Path::getParent)
          .sorted()
          .toList();
    }
  }

  private void run(GoldenCase golden, Path out) throws IOException {
    Files.createDirectories(out);
    ObjectNode result = JSON.createObjectNode();
    try {
      run(golden, out, result);
    } catch (ConfigurationError e) {
      result.put("error", e.getMessage());
    }
    JSON.writerWithDefaultPrettyPrinter().writeValue(out.resolve("result.json").toFile(), result);
  }

  private void run(GoldenCase golden, Path out, ObjectNode result) throws IOException {
    Properties exclusions = golden.exclusions().settings(out);
    if (golden.userIni().isPresent()) {
      try (MigratedPipeline migrated =
          MigratedPipeline.start(golden.userIni().get(), builtIn.logTypeSettings(), exclusions)) {
        run(golden, migrated.pipeline(), out, result);
      }
    } else if (golden.exclusions().isEmpty()) {
      run(golden, builtIn, out, result);
    } else {
      Properties all = new Properties();
      all.putAll(settings);
      all.putAll(exclusions);
      try (DocumentPipeline excluding = DocumentPipeline.start(all)) {
        run(golden, excluding, out, result);
      }
    }
  }

  private void run(GoldenCase golden, DocumentPipeline pipeline, Path out, ObjectNode result)
      throws IOException {
    feeds.loadInto(pipeline.enrichmentData(), golden.enriched());
    LocalObject local = new LocalObject(pipeline, reader, CASE_CLOCK);
    try (OutputStream target = Files.newOutputStream(out.resolve("actual.ndjson"));
        DocumentLines lines = new DocumentLines(target)) {
      ParsedObject parsed = local.parse(golden.object(), golden.bytes(), golden::format, lines);
      result.put("logtype", parsed.logType());
      result.put("ignored", parsed.ignored().orElse(null));
      result.put("defect", parsed.defect().orElse(null));
      result.put("documents", lines.documents());
      result.put("excluded", lines.excluded());
      result.put("unparsed", lines.deadLetterCount());
      lines.deadLetters().forEach(result.withArray("deadLetters")::add);
    }
  }
}
