package routes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.junit.jupiter.api.io.TempDir;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.read.RecordLimits;
import processors.record.Outcome;
import processors.record.RecordBatch;

/** The routes from a message to a log type's route, with S3 and SQS in memory. */
abstract class IngestRoutesSupport extends CamelMainTestSupport {

  static final String LINES = "first line of the log\nsecond line of the log\n";

  @TempDir static Path metricsDirectory;

  final FakeSqs sqs = new FakeSqs();
  final FakeS3 s3 = new FakeS3();
  final MeterRegistry meters = new SimpleMeterRegistry();
  final List<RecordBatch> arrived = new CopyOnWriteArrayList<>();

  /** What the stand-in for the log type's route does with a batch. */
  volatile Step step = IngestRoutesSupport::load;

  interface Step {
    void take(RecordBatch batch) throws Exception;
  }

  private static void load(RecordBatch batch) {
    batch.entries().get(0).end(Outcome.LOADED);
    batch.acknowledgement().settled(batch);
  }

  @Override
  public void configureContext(CamelContextConfiguration configuration) {
    super.configureContext(configuration);
    Properties settings = new Properties();
    settings.putAll(
        Map.of(
            "siem.queue.ingest", "http://localhost/1/ingest",
            "siem.queue.dead-letters", "http://localhost/1/dead",
            "siem.object.retries", "2",
            "siem.object.retry-first-millis", "1",
            "siem.stop.patience", "1",
            "siem.ingest.queue-length-millis", "3600000",
            "siem.metrics.emf", metricLines().toString(),
            "camel.main.shutdown-timeout", "20"));
    settings.put(
        "camel.main.routes-include-pattern",
        "classpath:routes/ingest.camel.yaml,classpath:routes/object.camel.yaml,"
            + "classpath:routes/error-handling.camel.yaml,"
            + "classpath:routes/dead-letters.camel.yaml");
    configuration.withUseOverridePropertiesWithPropertiesComponent(settings);
    configuration.replaceRouteFromWith("ingest", "direct:ingest");
    configuration.replaceRouteFromWith("queue-length", "direct:queue-length");
  }

  @Override
  protected void configure(MainConfigurationProperties main) {
    main.addConfiguration(new IngestConfiguration(sqs, meters, Clock.systemUTC()));
    main.addConfiguration(
        new ObjectConfiguration(
            s3,
            logTypes(),
            (bytes, source, format, acknowledgement) ->
                new LineBatches(bytes, source, acknowledgement),
            meters,
            Clock.systemUTC()));
  }

  @Override
  protected RoutesBuilder createRouteBuilder() {
    context.getRegistry().bind("ingestPolls", new DefaultPollingConsumerPollStrategy());
    return new RouteBuilder() {
      @Override
      public void configure() {
        from("direct:lines")
            .process(
                exchange -> {
                  RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
                  arrived.add(batch);
                  step.take(batch);
                });
      }
    };
  }

  static Path metricLines() {
    return metricsDirectory.resolve("metrics.emf");
  }

  private static LogTypes logTypes() {
    LogTypeDefinition lines = new LogTypeDefinition();
    lines.setName("lines");
    lines.setS3Key("\\.log$");
    lines.setS3KeyIgnored("/digest/");
    lines.setFormat("text");
    lines.setPattern("(?P<message>.*)");
    lines.setTimestamp("message");
    lines.setIndex("log-lines");
    LogTypes logTypes =
        new DocumentBeans(RecordLimits.STANDARD, new SimpleMeterRegistry()).logTypes();
    logTypes.replaceWith(List.of(lines));
    return logTypes;
  }

  static String event(String... keys) {
    StringBuilder records = new StringBuilder();
    for (String key : keys) {
      records
          .append(records.isEmpty() ? "" : ",")
          .append("{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"logs\"},")
          .append("\"object\":{\"key\":\"" + key + "\"}}}");
    }
    return "{\"Records\":[" + records + "]}";
  }

  Exchange send(String message) {
    return template.request(
        "direct:ingest",
        exchange -> {
          exchange.getMessage().setBody(message);
          exchange.getMessage().setHeader(Sqs2Constants.RECEIPT_HANDLE, "handle");
        });
  }

  JsonNode deadLetter() throws Exception {
    assertThat(sqs.sent).hasSize(1);
    return new ObjectMapper().readTree(sqs.sent.get(0).messageBody());
  }

  double ignored(String reason) {
    return meters.get("siem.objects.ignored").tag("reason", reason).counter().count();
  }
}
