package bench;

import bench.enrichment.ThreatsCommand;
import bench.logs.GeneratedLog;
import bench.logs.LogGenerator;
import bench.logs.LogGenerators;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** {@code siem bench}: how fast the program is, and where the time goes. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    subcommands = {EnrichmentCommand.class, ThreatsCommand.class},
    description = {
      "Measures how fast logs become documents, beside a limit: unpack, find the records, and"
          + " write a prepared document for each.",
      "Then loads the same logs through real S3, SQS and OpenSearch on this machine."
    })
public final class BenchCommand implements Callable<Integer> {

  private static final String CASES = "src/test/resources/golden";

  private static final List<String> ENRICHMENT =
      List.of("client-ip", "geoip", "threats", "user-agent");

  private final ObjectReader reader = ObjectReader.standard();

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--type",
      paramLabel = "LOG_TYPE",
      description = "Only this log type; can be given several times. All if it is not given.")
  private List<String> types = List.of();

  @Option(
      names = "--records",
      defaultValue = "100000",
      description = "Records of each log type (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds that are measured, each over all records (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "2",
      description = "Rounds before that (default: ${DEFAULT-VALUE}).")
  private int warmUp;

  @Option(
      names = "--cores",
      paramLabel = "1|all",
      description = "Measure only on one core, or only on all; both if it is not given.")
  private String cores = "";

  @Option(
      names = "--exclusions",
      description = "Also measure what exclusion rules cost, on records of cloudtrail.")
  private boolean exclusions;

  @Option(names = "--json", paramLabel = "FILE", description = "Write all figures as JSON, too.")
  private Path jsonFile;

  @Option(
      names = "--no-load",
      negatable = true,
      description = "Leave out loading through the servers.")
  private boolean load = true;

  @Override
  public Integer call() throws Exception {
    checkNumbers();
    ReportTable table = new ReportTable(out());
    List<GeneratedLog> logs = new ArrayList<>();
    List<TypeResult> results;
    try (DocumentPipeline pipeline = DocumentPipeline.start(withoutEnrichment())) {
      for (LogGenerator generator : generators(pipeline)) {
        logs.add(GeneratedLog.of(generator, records));
      }
      results = measure(pipeline, logs, table);
    }
    if (exclusions) {
      measureExclusions(table);
    }
    List<LoadResult> loads = load ? load(logs, table) : List.of();
    if (jsonFile != null) {
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .writeValue(jsonFile.toFile(), BenchResult.of(results, loads));
    }
    return CommandLine.ExitCode.OK;
  }

  /** Enrichment has a benchmark of its own, and the limit's documents have none. */
  private static Properties withoutEnrichment() {
    Properties settings = new Properties();
    for (String step : ENRICHMENT) {
      settings.setProperty("siem.enrich." + step, "off");
    }
    return settings;
  }

  private void checkNumbers() {
    if (records < 1 || rounds < 1 || warmUp < 0) {
      throw wrong("expected --records and --rounds of at least 1 and --warm-up of at least 0");
    }
  }

  private List<LogGenerator> generators(DocumentPipeline pipeline) {
    LogGenerators generators =
        new LogGenerators(
            Path.of(System.getProperty("siem.home", "")).resolve(CASES),
            pipeline.logTypeSettings(),
            new PipelineTrial(pipeline, reader));
    for (String type : types) {
      if (!generators.names().contains(type)) {
        throw wrong("--type: no log type '" + type + "'; expected one of " + generators.names());
      }
    }
    return (types.isEmpty() ? generators.names() : types).stream().map(generators::named).toList();
  }

  private Set<Cores> cores() {
    return switch (cores) {
      case "" -> EnumSet.allOf(Cores.class);
      case "1" -> EnumSet.of(Cores.ONE);
      case "all" -> EnumSet.of(Cores.ALL);
      default -> throw wrong("--cores: expected 1 or all, got '" + cores + "'");
    };
  }

  private List<TypeResult> measure(
      DocumentPipeline pipeline, List<GeneratedLog> logs, ReportTable table) throws Exception {
    List<TypeResult> results = new ArrayList<>();
    Set<Cores> wanted = cores();
    TypeBenchmark benchmark =
        new TypeBenchmark(pipeline, reader, new TypeBenchmark.Rounds(warmUp, rounds), wanted);
    table.comparisonHead();
    for (GeneratedLog log : logs) {
      TypeResult result = benchmark.measure(log);
      table.comparisons(result);
      results.add(result);
    }
    if (wanted.contains(Cores.ONE)) {
      table.stageHead();
      results.forEach(table::stages);
    }
    return results;
  }

  private void measureExclusions(ReportTable table) throws Exception {
    GeneratedLog log =
        GeneratedLog.of(LogGenerators.own(ExclusionBenchmark.LOG_TYPE).orElseThrow(), records);
    Path work = Files.createTempDirectory("siem-bench");
    try (ExclusionBenchmark benchmark =
        ExclusionBenchmark.start(new TypeBenchmark.Rounds(warmUp, rounds), work)) {
      table.exclusions(log.logType(), benchmark.measure(log));
    } finally {
      delete(work);
    }
  }

  private static List<LoadResult> load(List<GeneratedLog> logs, ReportTable table)
      throws Exception {
    List<LoadResult> results = new ArrayList<>();
    Path data = Files.createTempDirectory("siem-bench");
    try (LoadBenchmark benchmark = LoadBenchmark.start(data)) {
      table.loadHead();
      for (GeneratedLog log : logs) {
        LoadResult result = benchmark.load(log);
        table.load(result);
        results.add(result);
      }
    } finally {
      delete(data);
    }
    return results;
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private CommandLine.ParameterException wrong(String message) {
    return new CommandLine.ParameterException(spec.commandLine(), message);
  }
}
