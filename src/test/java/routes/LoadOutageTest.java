package routes;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import processors.load.FakeOpenSearch;
import processors.load.FakeOpenSearch.Answer;
import processors.load.FakeOpenSearch.Fate;
import processors.load.FetchPermission;
import processors.record.RecordBatch;
import routes.LoadStage.Sent;

/**
 * Loading while OpenSearch or the dead-letter queue is away or slow, and when the program stops.
 */
@Timeout(60)
class LoadOutageTest {

  @Test
  void whileOpenSearchIsAwayFetchingPausesAndEverythingArrivesWhenItIsBack() throws Exception {
    FakeOpenSearch gone = new FakeOpenSearch();
    int port = gone.port();
    gone.close();
    try (LoadStage stage = new LoadStage("http://127.0.0.1:" + port, Map.of())) {
      FetchPermission fetching =
          stage.context.getRegistry().lookupByNameAndType("fetchPermission", FetchPermission.class);
      assertThat(fetching.getAsBoolean()).isTrue();
      Sent a = stage.batch("a", 3, 100);
      stage.send(a);
      await().until(() -> !fetching.getAsBoolean());
      assertThat(a.told).isNotDone();

      try (FakeOpenSearch server = new FakeOpenSearch(port)) {
        settled(a);
        assertThat(server.taken()).hasSize(3);
        assertThat(fetching.getAsBoolean()).isTrue();
      }
    }
  }

  @Test
  void aSlowOpenSearchMakesThoseWhoBringBatchesWait() throws Exception {
    CountDownLatch open = new CountDownLatch(1);
    Answer slow =
        request -> {
          open.await();
          return Answer.takeAll().to(request);
        };
    Map<String, String> settings =
        Map.of(
            "siem.load.concurrency", "2",
            "siem.load.bulk-bytes", "200000",
            "siem.load.window-bytes", "1048576");
    try (FakeOpenSearch server = new FakeOpenSearch().otherwise(slow);
        LoadStage stage = new LoadStage(server.url(), settings)) {
      AtomicInteger entered = new AtomicInteger();
      List<Sent> batches = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        batches.add(stage.batch("object" + i, 100, 1000));
      }
      Thread reader =
          new Thread(
              () ->
                  batches.forEach(
                      batch -> {
                        stage.send(batch);
                        entered.incrementAndGet();
                      }));
      reader.start();

      await().until(() -> reader.getState() == Thread.State.TIMED_WAITING && entered.get() > 0);
      await().until(() -> server.requests().size() == 2);
      assertThat(entered.get()).isBetween(8, 10);
      assertThat(stage.meters.get("siem.load.window").gauge().value()).isLessThan(1048576);

      open.countDown();
      reader.join();
      for (Sent batch : batches) {
        settled(batch);
      }
      assertThat(server.mostAtOnce()).isEqualTo(2);
      assertThat(server.taken()).hasSize(4000);
      await().until(() -> stage.meters.get("siem.load.window").gauge().value() == 0);
    }
  }

  @Test
  void stoppingSendsWhatIsStillCollected() throws Exception {
    try (FakeOpenSearch server = new FakeOpenSearch()) {
      Sent a;
      try (LoadStage stage = new LoadStage(server.url(), Map.of("siem.load.bulk-millis", "1500"))) {
        a = stage.batch("a", 3, 100);
        stage.send(a);
      }
      assertThat(a.told).isCompleted();
      assertThat(server.taken()).hasSize(3);
    }
  }

  @Test
  void stoppingGivesBackWhatOpenSearchDoesNotTakeInTime() throws Exception {
    Map<String, String> settings =
        Map.of("siem.stop.patience", "1", "siem.load.retry-most-millis", "600000");
    try (FakeOpenSearch server = new FakeOpenSearch().otherwise(Answer.status(503, ""))) {
      Sent a;
      try (LoadStage stage = new LoadStage(server.url(), settings)) {
        a = stage.batch("a", 3, 100);
        stage.send(a);
        await().until(() -> !server.requests().isEmpty());
      }
      assertThat(a.told).isCompletedExceptionally();
      assertThat(a.times).hasValue(1);
      assertThat(server.taken()).isEmpty();
    }
  }

  @Test
  void deadLettersThatCannotBeKeptGiveTheBatchBack() throws Exception {
    Answer refuse = Answer.items(i -> new Fate(400, "mapper_parsing_exception"));
    try (FakeOpenSearch server = new FakeOpenSearch().otherwise(refuse);
        LoadStage stage = new LoadStage(server.url(), Map.of())) {
      stage.deadLetterTrouble = new java.io.IOException("queue is away");
      Sent a = stage.batch("a", 1, 100);
      stage.send(a);

      assertThatThrownBy(() -> settled(a)).isInstanceOf(ExecutionException.class);
      assertThat(a.times).hasValue(1);
      await().until(() -> stage.meters.get("siem.load.window").gauge().value() == 0);
    }
  }

  private static RecordBatch settled(Sent batch) throws Exception {
    RecordBatch told = batch.told.get(30, SECONDS);
    assertThat(batch.times).hasValue(1);
    return told;
  }
}
