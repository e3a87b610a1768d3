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
import java.util.stream.Stream;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** Makes documents of a tree of golden cases and writes them beside one another for comparison. */
public final class CaseRunner {

  /** The time at which the expected documents of the cases were made. */
  private static final Clock CASE_CLOCK =
      Clock.fixed(Instant.parse("2026-01-15T00:00:00Z"), ZoneOffset.UTC);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final LocalObject local;

  /** Runs cases through a pipeline, which is closed by whoever started it. */
  public CaseRunner(DocumentPipeline pipeline, ObjectReader reader) {
    this.local = new LocalObject(pipeline, reader, CASE_CLOCK);
  }

  /**
   * Runs all cases below a directory, which may itself be one.
   *
   * @param cases where each case has a {@code case.json}
   * @param out is given {@code actual.ndjson} and {@code result.json} of each case, at the same
   *     place as in {@code cases}
   * @return how many there were
   * @throws IOException if a case cannot be read, or what came of it cannot be written
   */
  public int run(Path cases, Path out) throws IOException {
    List<Path> directories;
    try (Stream<Path> files = Files.walk(cases)) {
      directories =
          files.filter(file -> file.endsWith("case.json")).map(Path::getParent).sorted().toList();
    }
    for (Path directory : directories) {
      run(GoldenCase.read(directory), out.resolve(cases.relativize(directory)));
    }
    return directories.size();
  }

  private void run(GoldenCase golden, Path out) throws IOException {
    Files.createDirectories(out);
    ObjectNode result = JSON.createObjectNode();
    try (OutputStream target = Files.newOutputStream(out.resolve("actual.ndjson"));
        DocumentLines lines = new DocumentLines(target)) {
      ParsedObject parsed =
          local.parse(
              golden.object(),
              golden.bytes(),
              type -> golden.rows() ? new RowsFormat() : type.format(),
              lines);
      result.put("logtype", parsed.logType());
      result.put("ignored", parsed.ignored().orElse(null));
      result.put("defect", parsed.defect().orElse(null));
      result.put("documents", lines.documents());
      result.put("excluded", lines.excluded());
      result.put("unparsed", lines.deadLetterCount());
      lines.deadLetters().forEach(result.withArray("deadLetters")::add);
    }
    JSON.writerWithDefaultPrettyPrinter().writeValue(out.resolve("result.json").toFile(), result);
  }
}
