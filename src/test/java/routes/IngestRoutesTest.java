package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import processors.delivery.InFlight;
import processors.record.Outcome;
import processors.record.Reason;

/** From a message to the batches at a log type's route and back. */
@Timeout(120)
class IngestRoutesTest extends IngestRoutesSupport {

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
