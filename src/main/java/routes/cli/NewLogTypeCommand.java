package routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import processors.read.ObjectReader;
import routes.DocumentPipeline;
import routes.check.BuiltInLogTypes;
import routes.sample.NewLogType;
import routes.sample.SampleFile;

/** {@code siem new-log-type}: makes a log type, to begin with, of a sample. */
@Command(
    name = "new-log-type",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a log type of a sample: a YAML file with the fields found and their likely mappings to"
          + " the Elastic Common Schema, and a golden case.",
      "Knows JSON, CSV and other tables, name=value pairs, syslog, CEF, XML, access logs, and lines"
          + " of words and quoted texts; also packed with gzip."
    },
    footer = {
      "",
      "Exit code: 0 done, 1 it could not be done, 2 wrong usage.",
      "",
      "Example:",
      "  ./siem new-log-type my-app --sample app-2026-01-10.log.gz",
      "  ./siem check my-log-types"
    })
final class NewLogTypeCommand implements Callable<Integer> {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final ObjectMapper JSON = new ObjectMapper();

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(
      paramLabel = "NAME",
      description = "The log type's name: lower-case letters, digits and dashes.")
  private String name;

  @Option(
      names = "--sample",
      required = true,
      paramLabel = "FILE",
      description = "A file with some records, at most 8 MiB.")
  private Path sample;

  @Option(
      names = "--dir",
      defaultValue = "my-log-types",
      description = "The directory of your log types; default: ${DEFAULT-VALUE}.")
  private Path directory;

  @Option(names = "--force", description = "Replaces a log type of this name that is there.")
  private boolean force;

  @Override
  public Integer call() throws IOException {
    BuiltInLogTypes builtIn = BuiltInLogTypes.read();
    Path yaml = directory.resolve(name + ".camel.yaml");
    checkUsage(builtIn, yaml);
    NewLogType made = NewLogType.of(name, SampleFile.read(sample));
    Path golden = directory.resolve(name).resolve("sample");
    Files.createDirectories(directory);
    Optional<Integer> priority = builtIn.priorityBefore(made.key());
    Files.writeString(yaml, made.yaml(priority));
    made.writeCase(golden);
    PrintWriter out = spec.commandLine().getOut();
    new NewLogTypeReport(made, out).print(priority);
    return finish(golden, yaml, out);
  }

  private void checkUsage(BuiltInLogTypes builtIn, Path yaml) {
    if (!NAME.matcher(name).matches()) {
      throw wrong("expected a name of lower-case letters, digits and dashes, got '" + name + "'");
    }
    if (builtIn.names().contains(name)) {
      throw wrong("expected a name of its own, got that of a built-in log type: '" + name + "'");
    }
    if (!Files.isRegularFile(sample)) {
      throw wrong("expected a file with a sample, got '" + sample + "'");
    }
    if (Files.exists(yaml) && !force) {
      throw wrong(yaml + " is there already; --force replaces it and its golden case 'sample'");
    }
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }

  /** Runs the golden case; what comes of it is what is expected from now on. */
  private int finish(Path golden, Path yaml, PrintWriter out) throws IOException {
    CheckReport check = CheckCommand.files(Optional.of(directory));
    if (!check.isGood()) {
      check.print(CheckReport.Format.TEXT, out);
      return Siem.FAILED;
    }
    JsonNode result = expect(golden);
    long documents = result.path("documents").asLong();
    out.printf("%nwrote %s%n", yaml);
    out.printf("wrote %s: a golden case with %d documents%n", golden, documents);
    if (result.hasNonNull("ignored")) {
      out.println("the sample is ignored: " + result.path("ignored").asText());
    }
    if (result.hasNonNull("defect")) {
      out.println("the sample cannot be read to its end: " + result.path("defect").asText());
    }
    result.path("deadLetters").forEach(letter -> out.println("look at " + letter.asText()));
    out.println("next: ./siem check " + directory);
    out.flush();
    return documents > 0 ? Siem.OK : Siem.FAILED;
  }

  private JsonNode expect(Path golden) throws IOException {
    Properties settings = new Properties();
    settings.put("siem.log-types.directory", directory.toString());
    ObjectReader reader = ObjectReader.standard();
    try (DocumentPipeline pipeline = DocumentPipeline.start(settings);
        TemporaryDirectory out = TemporaryDirectory.create("siem-new-log-type-")) {
      new CaseRunner(pipeline, reader, golden).run(golden, out.path());
      Files.copy(
          out.path().resolve("actual.ndjson"),
          golden.resolve("expected.ndjson"),
          StandardCopyOption.REPLACE_EXISTING);
      return JSON.readTree(out.path().resolve("result.json").toFile());
    }
  }
}
