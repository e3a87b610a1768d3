package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import org.apache.camel.main.SimpleMainShutdownStrategy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processors.read.RecordLimits;
import processors.record.BatchEntry;
import processors.record.NobodyWaits;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

/** The exclusion rules in the program's own routes, read again while these run. */
@Timeout(120)
class ExclusionRoutesTest {

  private static final String HEADER = "log_type,field,pattern,pattern_type,comment\n";
  private static final List<String> LINES =
      List.of(
          "2026-01-10T00:00:01Z GET /health 10.0.0.1",
          "2026-01-10T00:00:02Z GET /shop 10.0.0.2",
          "no time at all",
          "2026-01-10T00:00:03Z POST /login 192.0.2.7",
          "not-a-time GET /health 10.0.0.3");

  private static final String LOG_TYPE =
      """
      - beans:
          - name: app
            type: processors.normalize.LogTypeDefinition
            properties:
              name: app
              s3Key: 'app/'
              index: log-app
              format: text
              pattern: '(?P<time>\\S+) (?P<verb>[A-Z]+) (?P<path>/\\S*) (?P<client>\\S+)'
              timestamp: time
              fields: |
                url.path: path
                source.ip: client
      - route:
          id: app
          from:
            uri: direct:app
            steps:
              - process: { ref: parse }
              - process: { ref: normalize }
              - to: direct:enrich
      """;

  @TempDir private Path directory;
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final Main main = new Main();
  private Path rules;
  private Path conditions;

  @BeforeEach
  void writeFiles() throws IOException {
    rules = Files.writeString(directory.resolve("exclude.csv"), HEADER);
    conditions = Files.writeString(directory.resolve("conditions.yaml"), "");
    Files.writeString(directory.resolve("app.camel.yaml"), LOG_TYPE);
  }

  @AfterEach
  void stop() {
    main.stop();
    main.shutdown();
  }

  private void start() {
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "camel.main.name",
            "exclusions",
            "camel.main.jmx-enabled",
            "false",
            "camel.management.enabled",
            "false",
            "camel.metrics.enabled",
            "false",
            "siem.exclude.files-millis",
            "100",
            "siem.exclude.rules",
            rules.toString(),
            "siem.exclude.conditions",
            conditions.toString(),
            "camel.main.routes-include-pattern",
            "classpath:routes/enrich.camel.yaml,classpath:routes/exclusions.camel.yaml,file:"
                + directory.resolve("app.camel.yaml")));
    main.setShutdownStrategy(new SimpleMainShutdownStrategy());
    main.setOverrideProperties(settings);
    DocumentBeans beans = new DocumentBeans(RecordLimits.STANDARD, meters);
    beans.bindTo(main::bind);
    main.configure().addConfiguration(beans.configuration());
    main.addMainListener(new LogTypesLoader(beans.logTypes()));
    main.configure()
        .addConfiguration(
            new ExclusionConfiguration(
                beans.exclusionRules(),
                meters,
                () -> {
                  throw new AssertionError("no Parameter Store is set");
                }));
    main.configure()
        .addRoutesBuilder(
            new RouteBuilder() {
              @Override
              public void configure() {
                from("direct:load").stop();
              }
            });
    main.start();
  }

  /** What became of each line: a rule, a reason, or that it is to be loaded. */
  private List<String> outcomes() {
    List<BatchEntry> entries =
        LINES.stream().map(line -> new BatchEntry(Record.ofText(1, 1, line))).toList();
    ObjectSource source =
        new ObjectSource(
            ObjectReference.of("logs", "app/a.log"), "app", null, null, null, Instant.EPOCH);
    try (ProducerTemplate template = main.getCamelContext().createProducerTemplate()) {
      template.sendBody("direct:app", new RecordBatch(source, 1, entries, new NobodyWaits()));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return entries.stream().map(ExclusionRoutesTest::outcome).toList();
  }

  private static String outcome(BatchEntry entry) {
    if (entry.outcome() instanceof Outcome.Excluded excluded) {
      return excluded.rule();
    }
    if (entry.outcome() instanceof Outcome.DeadLettered dead) {
      return dead.reason().label();
    }
    return entry.prepared() == null ? "nothing" : "load";
  }

  private void replace(Path file, String text) throws IOException {
    Path next = Files.writeString(directory.resolve("next"), text);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
  }

  @Test
  void rulesComeIntoForceWhileTheRoutesRun() throws IOException {
    start();
    assertThat(outcomes())
        .containsExactly(
            "load", "load", Reason.UNPARSABLE.label(), "load", Reason.NO_TIMESTAMP.label());

    replace(rules, HEADER + "app,path,/health,text,\napp,broken,(,regex,\n");
    replace(
        conditions,
        """
        app/from: {action: COUNT, expression: source.ip}
        app/shop: {action: EXCLUDE, expression: "url.path == '/shop'"}
        app/broken: {action: EXCLUDE, expression: 'a =='}
        """);

    await()
        .untilAsserted(
            () ->
                assertThat(outcomes())
                    .containsExactly(
                        "path=/health", "shop", Reason.UNPARSABLE.label(), "load", "path=/health"));
    assertThat(meters.get("siem.exclusion.defects").gauge().value()).isEqualTo(2);

    replace(rules, "not the header\n");
    replace(conditions, "");
    await()
        .untilAsserted(
            () -> assertThat(outcomes()).contains("path=/health").doesNotContain("shop"));
  }

  @Test
  void aFileThatIsNotThereStopsTheStart() throws IOException {
    Files.delete(rules);

    assertThatThrownBy(this::start)
        .hasStackTraceContaining("exclusion rules: " + rules + ": expected a file, there is none");
  }
}
