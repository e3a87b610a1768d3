package routes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import processors.load.FakeOpenSearch;
import processors.load.FakeOpenSearch.Answer;
import processors.load.FakeOpenSearch.Fate;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.RecordBatch;
import routes.LoadStage.Sent;

@Timeout(60)
class LoadRouteTest {

  private static final Fate TAKEN = new Fate(201, null);
  private static final Fate BUSY = new Fate(429, "es_rejected_execution_exception");

  @Test
  void batchesOfManyObjectsGoInOneRequestWhenItsTimeIsOver() throws Exception {
    try (FakeOpenSearch server = new FakeOpenSearch();
        LoadStage stage = new LoadStage(server.url(), Map.of("siem.load.bulk-millis", "1000"))) {
      Sent a = stage.batch("a", 3, 100);
      Sent b = stage.batch("b", 2, 100);
      stage.send(a);
      stage.send(b);

      assertThat(settled(a).entries())
          .allSatisfy(entry -> assertThat(entry.outcome()).isEqualTo(Outcome.LOADED));
      settled(b);
      assertThat(server.requests().size()).isLessThanOrEqualTo(2);
      assertThat(server.taken()).hasSize(5).containsEntry("a-1", 1).containsEntry("b-2", 1);
      assertThat(stage.count("siem.load.documents", "log_type", "test", "outcome", "loaded"))
          .isEqualTo(5);
    }
  }

  @Test
  void aFullBulkGoesAtOnceInRequestsOfTheSizeAllowed() throws Exception {
    Map<String, String> settings =
        Map.of("siem.load.bulk-millis", "3600000", "siem.load.bulk-bytes", "1000");
    try (FakeOpenSearch server = new FakeOpenSearch();
        LoadStage stage = new LoadStage(server.url(), settings)) {
      Sent a = stage.batch("a", 25, 100);
      stage.send(a);

      settled(a);
      assertThat(server.requests()).extracting(r -> r.items().size()).containsExactly(10, 10, 5);
      assertThat(server.requests().get(0).headers()).containsEntry("content-encoding", "gzip");
      assertThat(server.requests().get(0).items().get(0).index()).isEqualTo("log-test-2026-01");
    }
  }

  @Test
  void aBatchOfWhichNothingIsLeftToLoadIsSettledWithoutARequest() throws Exception {
    try (FakeOpenSearch server = new FakeOpenSearch();
        LoadStage stage = new LoadStage(server.url(), Map.of())) {
      Sent a = stage.batch("a", 2, 100);
      a.batch.entries().get(0).end(new Outcome.DeadLettered(Reason.UNPARSABLE, "line 1"));
      a.batch.entries().get(1).end(new Outcome.Excluded("health checks"));
      stage.send(a);

      settled(a);
      assertThat(server.requests()).isEmpty();
      assertThat(stage.deadLetters).hasSize(1);
    }
  }

  @Test
  void busyItemsAndBusyServersGetEachDocumentOnceAndNoneIsDeadLettered() throws Exception {
    Set<String> seen = ConcurrentHashMap.newKeySet();
    AtomicInteger requests = new AtomicInteger();
    Answer everyThirdRequestAndEachDocumentFirst =
        request ->
            switch (requests.incrementAndGet() % 5) {
              case 1 -> Answer.status(429, "{\"error\":\"busy\"}").to(request);
              case 2 -> Answer.status(503, "").to(request);
              default ->
                  Answer.items(item -> seen.add(item.id()) ? fate(item.id()) : TAKEN).to(request);
            };
    try (FakeOpenSearch server =
            new FakeOpenSearch().otherwise(everyThirdRequestAndEachDocumentFirst);
        LoadStage stage = new LoadStage(server.url(), Map.of("siem.load.bulk-bytes", "20000"))) {
      List<Sent> batches = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        batches.add(stage.batch("object" + i, 50, 200));
      }
      batches.parallelStream().forEach(stage::send);

      for (Sent batch : batches) {
        settled(batch);
      }
      assertThat(server.taken()).hasSize(1000).allSatisfy((id, times) -> assertThat(times).isOne());
      assertThat(stage.deadLetters).isEmpty();
      assertThat(stage.count("siem.load.retries")).isGreaterThanOrEqualTo(750);
    }
  }

  private static Fate fate(String id) {
    return switch (id.charAt(id.length() - 1)) {
      case '1', '2' -> BUSY;
      case '3' -> new Fate(503, "unavailable_shards_exception");
      case '4' -> new Fate(403, "cluster_block_exception");
      case '5' -> new Fate(500, "exception");
      case '6', '7', '8' -> new Fate(504, "timeout");
      default -> TAKEN;
    };
  }

  @Test
  void onlyTheDocumentsThatWereNotTakenAreSentAgain() throws Exception {
    try (FakeOpenSearch server =
            new FakeOpenSearch().then(Answer.items(i -> i.id().equals("a-2") ? BUSY : TAKEN));
        LoadStage stage = new LoadStage(server.url(), Map.of())) {
      Sent a = stage.batch("a", 3, 100);
      stage.send(a);

      settled(a);
      assertThat(server.requests()).hasSize(2);
      assertThat(server.requests().get(1).items()).extracting(i -> i.id()).containsExactly("a-2");
      assertThat(stage.count("siem.load.retries")).isEqualTo(1);
    }
  }

  @Test
  void refusedDocumentsAreDeadLetteredWithTheReasonAndTheOthersLoaded() throws Exception {
    Answer refuse =
        Answer.items(i -> i.id().equals("a-2") ? new Fate(400, "mapper_parsing_exception") : TAKEN);
    try (FakeOpenSearch server = new FakeOpenSearch().then(refuse);
        LoadStage stage = new LoadStage(server.url(), Map.of())) {
      Sent a = stage.batch("a", 3, 100);
      stage.send(a);

      settled(a);
      assertThat(stage.deadLetters).hasSize(1);
      assertThat(stage.deadLetters.get(0).record().number()).isEqualTo(2);
      assertThat(stage.deadLetters.get(0).outcome())
          .isEqualTo(
              new Outcome.DeadLettered(
                  Reason.REFUSED, "status 400 mapper_parsing_exception: told so"));
      assertThat(server.taken()).containsOnlyKeys("a-1", "a-3");
    }
  }

  @Test
  void aDocumentOverWhichOpenSearchFailsAgainAndAgainIsRefusedInTheEnd() throws Exception {
    Answer poison = Answer.items(i -> i.id().equals("a-2") ? new Fate(500, "npe") : TAKEN);
    try (FakeOpenSearch server = new FakeOpenSearch().otherwise(poison);
        LoadStage stage =
            new LoadStage(server.url(), Map.of("siem.load.internal-error-tries", "4"))) {
      Sent a = stage.batch("a", 3, 100);
      stage.send(a);

      settled(a);
      assertThat(server.requests()).hasSize(4);
      assertThat(stage.deadLetters).hasSize(1);
      assertThat(server.taken()).containsOnlyKeys("a-1", "a-3");
    }
  }

  @Test
  void tooLargeARequestIsSentInHalvesAndADocumentTooLargeAloneIsRefused() throws Exception {
    Answer atMostTwoAndNeverTheFifth =
        request ->
            request.items().size() > 2
                    || request.items().stream().anyMatch(i -> i.id().equals("a-5"))
                ? Answer.status(413, "").to(request)
                : Answer.takeAll().to(request);
    try (FakeOpenSearch server = new FakeOpenSearch().otherwise(atMostTwoAndNeverTheFifth);
        LoadStage stage = new LoadStage(server.url(), Map.of())) {
      Sent a = stage.batch("a", 9, 100);
      stage.send(a);

      settled(a);
      assertThat(server.taken()).hasSize(8).allSatisfy((id, times) -> assertThat(times).isOne());
      assertThat(stage.deadLetters).hasSize(1);
      assertThat(stage.deadLetters.get(0).record().number()).isEqualTo(5);
    }
  }

  @Test
  void anAnswerThatIsNoneIsAFailureAndNotALoss() throws Exception {
    try (FakeOpenSearch server =
            new FakeOpenSearch()
                .then(
                    Answer.status(200, "<html>please log in</html>"),
                    Answer.status(200, "{\"took\":1,\"errors\":false,\"items\":[]}"),
                    Answer.status(403, "{\"message\":\"no\"}"),
                    Answer.status(401, ""),
                    Answer.status(404, "{\"error\":\"no handler\",\"status\":404}"));
        LoadStage stage = new LoadStage(server.url(), Map.of())) {
      Sent a = stage.batch("a", 3, 100);
      stage.send(a);

      settled(a);
      assertThat(server.requests()).hasSize(6);
      assertThat(server.taken()).hasSize(3);
      assertThat(stage.deadLetters).isEmpty();
    }
  }

  private static RecordBatch settled(Sent batch) throws Exception {
    RecordBatch told = batch.told.get(30, SECONDS);
    assertThat(batch.times).hasValue(1);
    return told;
  }
}
