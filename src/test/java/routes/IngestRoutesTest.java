package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.Exchange;
import org.apache.camel.RoutesBuilder;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import org.apache.camel.test.junit5.CamelContextConfiguration;
import org.apache.camel.test.main.junit5.CamelMainTestSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processors.delivery.InFlight;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.read.RecordLimits;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.RecordBatch;

/** From a message to the batches at a log type's route and back, with S3 and SQS in memory. */
@Timeout(120)
class IngestRoutesTest extends CamelMainTestSupport {

  private static final String LINES = "first line of the log\nsecond line of the log\n";

  @TempDir private static Path metricsDirectory;

  private final FakeSqs sqs = new FakeSqs();
  private final FakeS3 s3 = new FakeS3();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final List<RecordBatch> arrived = new CopyOnWriteArrayList<>();

  /** What the stand-in for the log type's route does with a batch. */
  private volatile Step step = IngestRoutesTest::load;

  private interface Step {
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

  private static Path metricLines() {
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

  private static String event(String... keys) {
    StringBuilder records = new StringBuilder();
    for (String key : keys) {
      records
          .append(records.isEmpty() ? "" : ",")
          .append("{\"eventName\":\"ObjectCreated:Put\",\"s3\":{\"bucket\":{\"name\":\"logs\"},")
          .append("\"object\":{\"key\":\"" + key + "\"}}}");
    }
    return "{\"Records\":[" + records + "]}";
  }

  private Exchange send(String message) {
    return template.request(
        "direct:ingest",
        exchange -> {
          exchange.getMessage().setBody(message);
          exchange.getMessage().setHeader(Sqs2Constants.RECEIPT_HANDLE, "handle");
        });
  }

  private JsonNode deadLetter() throws Exception {
    assertThat(sqs.sent).hasSize(1);
    return new ObjectMapper().readTree(sqs.sent.get(0).messageBody());
  }

  private double ignored(String reason) {
    return meters.get("siem.objects.ignored").tag("reason", reason).counter().count();
  }

  @Test
  void endsAMessageWhenAllRecordsOfAllItsObjectsAreLoaded() {
    s3.objects.put("a.log", LINES);
    s3.objects.put("b.log", LINES);

    Exchange exchange = send(event("a.log", "b.log"));

    assertThat(exchange.getException()).isNull();
    assertThat(exchange.getMessage().getHeader(Sqs2Constants.RECEIPT_HANDLE)).isEqualTo("handle");
    assertThat(arrived)
        .extracting(b -> b.object().reference().key() + b.number())
        .containsExactly("a.log1", "a.log2", "b.log1", "b.log2");
    assertThat(s3.openStreams).hasValue(0);
    assertThat(sqs.sent).isEmpty();
    assertThat(meters.get("siem.records").tag("outcome", "loaded").counter().count()).isEqualTo(4);
  }

  @Test
  void writesTheMetricsOfEachObjectThatIsDone() throws Exception {
    s3.objects.put("metrics-a.log", LINES);
    s3.objects.put("metrics-b.log", LINES);

    send(event("metrics-a.log", "metrics-b.log"));

    List<JsonNode> lines = new ArrayList<>();
    for (String line : Files.readAllLines(metricLines())) {
      JsonNode metrics = new ObjectMapper().readTree(line);
      if (metrics.path("s3_key").asText().startsWith("metrics-")) {
        lines.add(metrics);
      }
    }
    assertThat(lines)
        .extracting(line -> line.path("s3_key").asText())
        .containsExactly("metrics-a.log", "metrics-b.log");
    assertThat(lines.get(0).path("logtype").asText()).isEqualTo("lines");
    assertThat(lines.get(0).path("TotalLogCount").asInt()).isEqualTo(2);
    assertThat(lines.get(0).path("SuccessLogLoadCount").asInt()).isEqualTo(2);
  }

  @Test
  void holdsTheMessageUntilOthersHaveSettledTheLastBatch() {
    s3.objects.put("a.log", LINES);
    step = batch -> batch.entries().get(0).end(Outcome.LOADED);

    CompletableFuture<Exchange> sending = CompletableFuture.supplyAsync(() -> send(event("a.log")));
    await().until(() -> arrived.size() == 2);
    arrived.get(0).acknowledgement().settled(arrived.get(0));
    assertThat(sending).isNotDone();
    arrived.get(1).acknowledgement().settled(arrived.get(1));

    assertThat(sending.join().getException()).isNull();
  }

  @Test
  void failsAMessageOfWhichABatchFailedLater() {
    s3.objects.put("a.log", LINES);
    step = batch -> batch.acknowledgement().failed(batch, new IllegalStateException("gone"));

    assertThat(send(event("a.log")).getException()).hasStackTraceContaining("gone");
    assertThat(s3.openStreams).hasValue(0);
  }

  @Test
  void failsAMessageAndReadsNoFurtherWhenAStepThrows() {
    s3.objects.put("a.log", LINES.repeat(50));
    step =
        batch -> {
          throw new IllegalStateException("a step is broken");
        };

    assertThat(send(event("a.log")).getException()).hasStackTraceContaining("a step is broken");
    assertThat(arrived).hasSizeLessThan(4);
    assertThat(s3.openStreams).hasValue(0);
  }

  @Test
  void failsAMessageWhenTheConnectionBreaksForGood() {
    s3.objects.put("a.log", LINES + "broken\n");

    assertThat(send(event("a.log")).getException()).hasStackTraceContaining("connection broke");
    assertThat(sqs.sent).isEmpty();
    assertThat(s3.openStreams).hasValue(0);
  }

  @Test
  void loadsWhatStandsBeforeTheDamageAndWritesADeadLetterOfTheObject() throws Exception {
    s3.objects.put("a.log", LINES + "damaged\n");

    Exchange exchange = send(event("a.log"));

    assertThat(exchange.getException()).isNull();
    assertThat(arrived).hasSize(2);
    assertThat(deadLetter().get("reason").textValue()).isEqualTo("object-damaged");
    assertThat(deadLetter().get("logType").textValue()).isEqualTo("lines");
    assertThat(s3.openStreams).hasValue(0);
  }

  @Test
  void triesAMissingObjectAFewTimesAndThenWritesItsDeadLetterAndLoadsTheOthers() throws Exception {
    s3.objects.put("b.log", LINES);

    Exchange exchange = send(event("a.log", "b.log"));

    assertThat(exchange.getException()).isNull();
    assertThat(s3.requests("a.log")).isEqualTo(3);
    assertThat(arrived).hasSize(2);
    JsonNode letter = deadLetter();
    assertThat(letter.get("reason").textValue()).isEqualTo("object-missing");
    assertThat(letter.get("key").textValue()).isEqualTo("a.log");
    assertThat(letter.get("notification").textValue()).isEqualTo(event("a.log", "b.log"));
  }

  @Test
  void tellsDeniedAccessFromAMissingObject() throws Exception {
    s3.failures.put("a.log", FakeS3.failure(403, "AccessDenied"));

    assertThat(send(event("a.log")).getException()).isNull();

    assertThat(deadLetter().get("reason").textValue()).isEqualTo("access-denied");
  }

  @Test
  void loadsAnObjectThatComesLate() {
    s3.failures.put("a.log", FakeS3.failure(404, "NoSuchKey"));
    s3.objects.put("a.log", LINES);
    CompletableFuture<Exchange> sending = CompletableFuture.supplyAsync(() -> send(event("a.log")));
    await().pollInterval(java.time.Duration.ofMillis(1)).until(() -> s3.requests("a.log") > 0);
    s3.failures.clear();

    assertThat(sending.join().getException()).isNull();
  }

  @Test
  void keepsTheMessageWhenS3OrItsOwnCredentialsFail() {
    for (var failure :
        List.of(
            FakeS3.failure(503, "SlowDown"),
            FakeS3.failure(500, "InternalError"),
            FakeS3.failure(400, "ExpiredToken"),
            FakeS3.failure(403, "InvalidAccessKeyId"))) {
      s3.failures.put("a.log", failure);

      assertThat(send(event("a.log")).getException()).isNotNull();
    }
    assertThat(sqs.sent).isEmpty();
  }

  @Test
  void loadsTheOtherObjectsOfAMessageThatMustComeAgain() {
    s3.failures.put("a.log", FakeS3.failure(503, "SlowDown"));
    s3.objects.put("b.log", LINES);

    assertThat(send(event("a.log", "b.log")).getException()).isNotNull();
    assertThat(arrived).hasSize(2);
  }

  @Test
  void keepsTheMessageWhenTheDeadLetterCannotBeWritten() {
    sqs.behaviour = FakeSqs.Behaviour.IS_AWAY;
    assertThat(send(event("a.log")).getException()).isNotNull();
    s3.objects.put("d.log", LINES + "damaged\n");
    assertThat(send(event("d.log")).getException()).isNotNull();
    assertThat(send("hello").getException()).isNotNull();

    sqs.behaviour = FakeSqs.Behaviour.REFUSES_ONE;
    assertThat(send(event("a.log")).getException()).hasStackTraceContaining("InternalError");
    assertThat(send("hello").getException()).hasStackTraceContaining("InternalError");
  }

  @Test
  void sendsAMessageOfUnknownFormToTheDeadLetterChannelAndEndsIt() throws Exception {
    Exchange exchange = send("hello");

    assertThat(exchange.getException()).isNull();
    assertThat(deadLetter().get("reason").textValue()).isEqualTo("unknown-message");
    assertThat(deadLetter().get("notification").textValue()).isEqualTo("hello");
    assertThat(sqs.sent.get(0).messageAttributes().get("reason").stringValue())
        .isEqualTo("unknown-message");
  }

  @Test
  void acknowledgesIgnoredObjectsWithTheirReason() {
    s3.objects.put("tiny.log", "x");

    Exchange exchange = send(event("folder/", "what.txt", "x/digest/a.log", "tiny.log"));

    assertThat(exchange.getException()).isNull();
    assertThat(ignored("folder")).isOne();
    assertThat(ignored("unknown-log-type")).isOne();
    assertThat(ignored("key-ignored")).isOne();
    assertThat(ignored("too-small")).isOne();
    assertThat(arrived).isEmpty();
    assertThat(s3.openStreams).hasValue(0);
  }

  @Test
  void writesTheDeadLettersAmongTheRecordsOfBatches() throws Exception {
    s3.objects.put("a.log", LINES);
    step =
        batch -> {
          batch
              .entries()
              .get(0)
              .end(
                  batch.number() == 1
                      ? Outcome.LOADED
                      : new Outcome.DeadLettered(Reason.REFUSED, "a conflict"));
          Exchange sent =
              template.request("direct:dead-letters", e -> e.getMessage().setBody(List.of(batch)));
          assertThat(sent.getException()).isNull();
          assertThat(sent.getMessage().getBody()).isEqualTo(List.of(batch));
          batch.acknowledgement().settled(batch);
        };

    assertThat(send(event("a.log")).getException()).isNull();

    JsonNode letter = deadLetter();
    assertThat(letter.get("record").get("number").longValue()).isEqualTo(2);
    assertThat(letter.get("record").get("text").textValue()).isEqualTo("second line of the log");
    assertThat(
            meters
                .get("siem.dead.letters")
                .tag("reason", "refused")
                .tag("log_type", "lines")
                .counter()
                .count())
        .isOne();
  }

  @Test
  void givesBackWhatIsNotDoneWhenThePatienceIsOver() {
    s3.objects.put("a.log", LINES);
    step = batch -> {};
    CompletableFuture<Exchange> sending = CompletableFuture.supplyAsync(() -> send(event("a.log")));
    await().until(() -> arrived.size() == 2);
    InFlight inFlight = context.getRegistry().lookupByNameAndType("inFlight", InFlight.class);
    assertThat(inFlight.objects()).isOne();

    context.stop();

    assertThat(sending.join().getException()).hasStackTraceContaining("the program stops");
    assertThat(sqs.givenBack).containsExactly("handle 0");
    assertThat(inFlight.messages()).isZero();
  }
}
