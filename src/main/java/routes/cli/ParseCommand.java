package routes.cli;

import java.io.BufferedInputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import processors.feeds.FeedsDirectory;
import processors.read.ObjectReader;
import processors.record.ObjectReference;
import routes.DocumentPipeline;

/** {@code siem parse}: shows what becomes of a log file, without any server. */
@Command(
    name = "parse",
    mixinStandardHelpOptions = true,
    description = {
      "Shows what becomes of a log file, without any server.",
      "Documents go to standard output, one a line; what is to be said of them goes to standard error."
    },
    footer = {
      "",
      "Exit code: 0 all records became documents or were excluded, 1 some did not.",
      "",
      "Example:",
      "  ./siem parse --key AWSLogs/123456789012/vpcflowlogs/eu-west-1/flows.log.gz flows.log.gz"
    })
final class ParseCommand implements Callable<Integer> {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "-D",
      paramLabel = "setting=value",
      description = "Sets one setting, such as -Dsiem.log-types.directory=my-log-types")
  private Map<String, String> settings = Map.of();

  @Option(
      names = "--exclude",
      paramLabel = "FILE",
      description = "A CSV file with exclusion rules (siem.exclude.rules).")
  private Path rules;

  @Option(
      names = "--conditions",
      paramLabel = "FILE",
      description = "A YAML or JSON file with JMESPath conditions (siem.exclude.conditions).")
  private Path conditions;

  @ArgGroup(multiplicity = "1")
  private What what;

  /** Either one file or a tree of cases. */
  private static final class What {
    @ArgGroup(exclusive = false)
    private OneFile file;

    @ArgGroup(exclusive = false)
    private Cases cases;
  }

  /** One file and the address that it would have in S3. */
  private static final class OneFile {
    @Option(names = "--bucket", defaultValue = "local", description = "The bucket it lies in.")
    private String bucket;

    @Option(
        names = "--key",
        required = true,
        description = "Its S3 key, which decides what kind of log it is.")
    private String key;

    @Option(
        names = "--feeds",
        paramLabel = "DIR",
        description = {
          "Enriches with what lies there as in the feeds bucket, such as",
          "GeoLite2/GeoLite2-City.mmdb or TrustedProxies/own.txt."
        })
    private Path feeds;

    @Parameters(paramLabel = "FILE", description = "The file, packed as in S3 or unpacked.")
    private Path path;
  }

  /** A tree of cases with expected documents. */
  private static final class Cases {
    @Option(
        names = "--cases",
        required = true,
        description = "A directory with <log type>/<case>/case.json and its input.")
    private Path directory;

    @Option(
        names = "--out",
        required = true,
        description = "Where <log type>/<case>/actual.ndjson and result.json are written.")
    private Path out;
  }

  @Override
  public Integer call() throws IOException {
    ObjectReader reader = ObjectReader.standard();
    try (DocumentPipeline pipeline = DocumentPipeline.start(overrides())) {
      return what.file != null
          ? parseFile(pipeline, reader, what.file)
          : parseCases(pipeline, reader, what.cases);
    }
  }

  private Properties overrides() {
    Properties overrides = new Properties();
    overrides.putAll(settings);
    if (rules != null) {
      overrides.put("siem.exclude.rules", rules.toString());
    }
    if (conditions != null) {
      overrides.put("siem.exclude.conditions", conditions.toString());
    }
    return overrides;
  }

  private int parseFile(DocumentPipeline pipeline, ObjectReader reader, OneFile file)
      throws IOException {
    if (file.feeds != null) {
      new FeedsDirectory(file.feeds).loadInto(pipeline.enrichmentData());
    }
    ObjectReference object = ObjectReference.of(file.bucket, file.key);
    LocalObject local = new LocalObject(pipeline, reader, Clock.systemUTC());
    DocumentLines lines = new DocumentLines(new FileOutputStream(FileDescriptor.out));
    ParsedObject parsed;
    try (lines;
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path))) {
      parsed = local.parse(object, bytes, lines);
    }
    return report(parsed, lines);
  }

  private int report(ParsedObject parsed, DocumentLines lines) {
    PrintWriter err = spec.commandLine().getErr();
    lines.deadLetters().forEach(err::println);
    long untold = lines.deadLetterCount() - lines.deadLetters().size();
    if (untold > 0) {
      err.println("… and " + untold + " more records that did not become documents");
    }
    err.printf(
        "log type %s: %d documents, %d excluded, %d dead letters%n",
        parsed.logType(), lines.documents(), lines.excluded(), lines.deadLetterCount());
    parsed.ignored().ifPresent(why -> err.println("the object is ignored: " + why));
    parsed.defect().ifPresent(why -> err.println("the object cannot be read to its end: " + why));
    boolean all = lines.deadLetterCount() == 0 && parsed.defect().isEmpty();
    return all && parsed.ignored().isEmpty() ? Siem.OK : Siem.FAILED;
  }

  private int parseCases(DocumentPipeline pipeline, ObjectReader reader, Cases cases)
      throws IOException {
    CaseRunner runner = new CaseRunner(pipeline, overrides(), reader, cases.directory);
    int count = runner.run(cases.directory, cases.out);
    spec.commandLine().getErr().printf("%d cases written to %s%n", count, cases.out);
    return count > 0 ? Siem.OK : Siem.FAILED;
  }
}
