package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/**
 * Measures what exclusion rules cost that no record matches, so that each is checked against every
 * record. The kinds of rules take turns object by object.
 */
final class ExclusionBenchmark implements AutoCloseable {

  /** Whose fields the rules name. */
  static final String LOG_TYPE = "cloudtrail";

  private static final int RULES = 20;

  private static final List<String> FIELDS =
      List.of("eventName", "eventSource", "userIdentity.arn", "requestParameters.bucketName");

  private static final List<String> EXPRESSIONS =
      List.of(
          "eventName == 'NoSuchCall%d' && user.name == 'scanner'",
          "starts_with(eventSource, 'none%d')",
          "source.ip == '192.0.2.%d' || user_agent.original == 'none'",
          "userIdentity.type == 'IAMUser' && contains(userIdentity.arn, 'none%d')",
          "resources[?type == 'none%d']");

  private final ObjectReader reader = ObjectReader.standard();
  private final Map<String, DocumentPipeline> pipelines = new LinkedHashMap<>();
  private final TypeBenchmark.Rounds rounds;

  private ExclusionBenchmark(TypeBenchmark.Rounds rounds) {
    this.rounds = rounds;
  }

  /**
   * Starts a pipeline for each kind of rules.
   *
   * @param work a directory for their files
   */
  static ExclusionBenchmark start(TypeBenchmark.Rounds rounds, Path work) throws IOException {
    Path rules = Files.writeString(work.resolve("exclude.csv"), csv());
    Path conditions = Files.writeString(work.resolve("conditions.yaml"), yaml());
    ExclusionBenchmark benchmark = new ExclusionBenchmark(rounds);
    benchmark.add("none", Map.of("siem.exclude.own-logs", "loaded"));
    benchmark.add("own logs", Map.of());
    benchmark.add(
        RULES + " rules on fields",
        Map.of("siem.exclude.own-logs", "loaded", "siem.exclude.rules", rules.toString()));
    benchmark.add(
        RULES + " conditions",
        Map.of(
            "siem.exclude.own-logs", "loaded", "siem.exclude.conditions", conditions.toString()));
    return benchmark;
  }

  private void add(String name, Map<String, String> settings) {
    Properties properties = new Properties();
    properties.putAll(settings);
    properties.put("camel.main.name", "siem-bench-" + pipelines.size());
    pipelines.put(name, DocumentPipeline.start(properties));
  }

  private static String csv() {
    StringBuilder csv = new StringBuilder("log_type,field,pattern,pattern_type,comment\n");
    for (int i = 0; i < RULES; i++) {
      String pattern = i % 2 == 0 ? "none" + i + ",text" : ".*none" + i + "-\\d+,regex";
      csv.append(LOG_TYPE + "," + FIELDS.get(i % FIELDS.size()) + "," + pattern + ",\n");
    }
    return csv.toString();
  }

  private static String yaml() {
    StringBuilder yaml = new StringBuilder();
    for (int i = 0; i < RULES; i++) {
      yaml.append(LOG_TYPE + "/c" + i + ":\n  action: EXCLUDE\n  expression: \"")
          .append(EXPRESSIONS.get(i % EXPRESSIONS.size()).formatted(i))
          .append("\"\n");
    }
    return yaml.toString();
  }

  /** What a record costs with each kind of rules, and beside none at all. */
  List<ExclusionCost> measure(GeneratedLog log) throws Exception {
    Map<String, List<Cost>> costs = new LinkedHashMap<>();
    for (int round = -rounds.warmUp(); round < rounds.measured(); round++) {
      Map<String, Cost> ofRound = round(log);
      if (round >= 0) {
        ofRound.forEach(
            (name, cost) -> costs.computeIfAbsent(name, none -> new ArrayList<>()).add(cost));
      }
    }
    List<Cost> none = costs.values().iterator().next();
    List<ExclusionCost> results = new ArrayList<>();
    costs.forEach((name, cost) -> results.add(ExclusionCost.of(name, cost, none, log.records())));
    return results;
  }

  private Map<String, Cost> round(GeneratedLog log) throws Exception {
    Map<String, Cost> costs = new LinkedHashMap<>();
    for (GeneratedObject object : log.objects()) {
      for (Map.Entry<String, DocumentPipeline> pipeline : pipelines.entrySet()) {
        DocumentPipeline routes = pipeline.getValue();
        RouteWork work = new RouteWork(routes, reader, routes.logTypes().named(LOG_TYPE));
        costs.merge(pipeline.getKey(), Cost.of(() -> work.run(object)), Cost::plus);
      }
    }
    return costs;
  }

  @Override
  public void close() {
    pipelines.values().forEach(DocumentPipeline::close);
  }
}
