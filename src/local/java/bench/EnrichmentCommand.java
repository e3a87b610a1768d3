package bench;

import bench.enrichment.GeneratedFeeds;
import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import bench.logs.LogGenerator;
import bench.logs.LogGenerators;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** {@code siem bench enrichment}: what a record costs with enrichment and without. */
@Command(
    name = "enrichment",
    mixinStandardHelpOptions = true,
    description = {
      "Measures what a record costs with all enrichment, beside one without any, on one core.",
      "Once as in use, and once with nothing remembered: as if no address and no user agent came"
          + " twice."
    })
final class EnrichmentCommand implements Callable<Integer> {

  @Spec private CommandLine.Model.CommandSpec spec;

  @Option(
      names = "--type",
      paramLabel = "LOG_TYPE",
      defaultValue = "alb,vpcflowlogs,cloudtrail",
      split = ",",
      description = "These log types (default: ${DEFAULT-VALUE}).")
  private List<String> types = List.of();

  @Option(
      names = "--records",
      defaultValue = "50000",
      description = "Records of each log type (default: ${DEFAULT-VALUE}).")
  private int records;

  @Option(
      names = "--rounds",
      defaultValue = "5",
      description = "Rounds that are measured (default: ${DEFAULT-VALUE}).")
  private int rounds;

  @Option(
      names = "--indicators",
      defaultValue = "1000000",
      description = "Threat indicators that are looked through (default: ${DEFAULT-VALUE}).")
  private int indicators;

  private final ObjectReader reader = ObjectReader.standard();

  @Override
  public Integer call() throws Exception {
    ReportTable table = new ReportTable(spec.commandLine().getOut());
    try (DocumentPipeline without = start("off", "100000");
        DocumentPipeline with = start("on", "100000");
        DocumentPipeline forgetful = start("on", "0")) {
      GeneratedFeeds.fill(with.enrichmentData(), indicators);
      forgetful.enrichmentData().replaceBy(with.enrichmentData());
      table.enrichmentHead();
      for (String type : types) {
        GeneratedLog log = log(type);
        table.enrichment(
            type, measure(log, List.of(without, with)), measure(log, List.of(without, forgetful)));
      }
    }
    return CommandLine.ExitCode.OK;
  }

  private static DocumentPipeline start(String enrichment, String cacheEntries) {
    Properties settings = new Properties();
    for (String step : List.of("client-ip", "geoip", "threats", "user-agent")) {
      settings.put("siem.enrich." + step, enrichment);
    }
    settings.put("siem.enrich.geoip.cache-entries", cacheEntries);
    settings.put("siem.enrich.user-agent.cache-entries", cacheEntries);
    return DocumentPipeline.start(settings);
  }

  private GeneratedLog log(String type) {
    LogGenerator generator =
        LogGenerators.own(type)
            .orElseThrow(
                () ->
                    new CommandLine.ParameterException(
                        spec.commandLine(), "--type: no generated log type '" + type + "'"));
    return GeneratedLog.of(generator, records);
  }

  /** The µs of CPU time per record of each pipeline, round by round; they take turns. */
  private List<double[]> measure(GeneratedLog log, List<DocumentPipeline> pipelines)
      throws Exception {
    List<ObjectWork> works = new ArrayList<>();
    for (DocumentPipeline pipeline : pipelines) {
      works.add(new RouteWork(pipeline, reader, pipeline.logTypes().named(log.logType())));
    }
    round(log, works);
    List<double[]> measured = new ArrayList<>();
    for (int i = 0; i < rounds; i++) {
      measured.add(round(log, works));
    }
    return measured;
  }

  private static double[] round(GeneratedLog log, List<ObjectWork> works) throws Exception {
    Cost[] costs = new Cost[works.size()];
    Arrays.fill(costs, Cost.NONE);
    int turn = 0;
    for (GeneratedObject object : log.objects()) {
      for (int i = 0; i < costs.length; i++) {
        int now = (i + turn) % costs.length;
        costs[now] = costs[now].plus(Cost.of(() -> works.get(now).run(object)));
      }
      turn++;
    }
    double[] micros = new double[costs.length];
    for (int i = 0; i < costs.length; i++) {
      micros[i] = costs[i].cpuNanos() / 1e3 / log.records();
    }
    return micros;
  }
}
