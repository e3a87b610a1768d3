package processors.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import processors.record.BatchEntry;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

@Timeout(30)
class DeliveryTest {

  private final List<ObjectSummary> done = new ArrayList<>();
  private final Delivery delivery = new Delivery("{}", Clock.systemUTC(), this::add);
  private final ExecutorService threads = Executors.newFixedThreadPool(4);

  private synchronized void add(ObjectSummary summary) {
    done.add(summary);
  }

  @AfterEach
  void stopThreads() {
    threads.shutdownNow();
  }

  private static ObjectSource source(String key) {
    return new ObjectSource(
        ObjectReference.of("logs", key), "alb", null, null, null, Instant.EPOCH);
  }

  private static RecordBatch batch(ObjectDelivery object, int number, Outcome... outcomes) {
    List<BatchEntry> entries = new ArrayList<>();
    for (int i = 0; i < outcomes.length; i++) {
      BatchEntry entry = new BatchEntry(Record.ofText(i + 1L, i + 1L, "x"));
      if (outcomes[i] != null) {
        entry.end(outcomes[i]);
      }
      entries.add(entry);
    }
    return new RecordBatch(source("a"), number, entries, object);
  }

  private Future<Boolean> awaited() {
    return threads.submit(
        () -> {
          delivery.await();
          return true;
        });
  }

  @Test
  void isDoneWhenNothingWasNamed() throws Exception {
    delivery.await();
  }

  @Test
  void waitsUntilTheLastBatchIsSettled() throws Exception {
    ObjectDelivery object = delivery.begin(source("a"));
    RecordBatch first = batch(object, 1, Outcome.LOADED);
    RecordBatch second = batch(object, 2, Outcome.LOADED);
    object.opened(first);
    object.opened(second);
    object.allRead();
    Future<Boolean> awaited = awaited();
    object.settled(first);
    assertThat(awaited.isDone()).isFalse();

    object.settled(second);

    assertThat(awaited.get()).isTrue();
  }

  @Test
  void isNotDoneBeforeAllIsReadEvenIfAllBatchesAreSettled() {
    ObjectDelivery object = delivery.begin(source("a"));
    RecordBatch batch = batch(object, 1, Outcome.LOADED);
    object.opened(batch);
    object.settled(batch);
    assertThat(delivery.openObjects()).isOne();

    object.allRead();

    assertThat(delivery.openObjects()).isZero();
  }

  @Test
  void waitsForEachObjectOfTheMessage() throws Exception {
    ObjectDelivery first = delivery.begin(source("a"));
    ObjectDelivery second = delivery.begin(source("b"));
    first.allRead();
    Future<Boolean> awaited = awaited();
    assertThat(awaited.isDone()).isFalse();

    second.allRead();

    assertThat(awaited.get()).isTrue();
    assertThat(done).hasSize(2);
  }

  @Test
  void countsEachOutcomeSoThatTheyAddUp() {
    ObjectDelivery object = delivery.begin(source("a"));
    RecordBatch batch =
        batch(
            object,
            1,
            Outcome.LOADED,
            Outcome.LOADED,
            new Outcome.Excluded("noise"),
            new Outcome.DeadLettered(Reason.REFUSED, "x"));
    object.opened(batch);
    object.settled(batch);
    object.allRead();

    assertThat(done)
        .singleElement()
        .satisfies(
            summary -> {
              assertThat(summary.records()).isEqualTo(4);
              assertThat(summary.loaded()).isEqualTo(2);
              assertThat(summary.excluded()).isEqualTo(1);
              assertThat(summary.deadLetters()).isEqualTo(1);
            });
  }

  @Test
  void failsAsAWholeWhenOneBatchFails() {
    ObjectDelivery object = delivery.begin(source("a"));
    RecordBatch first = batch(object, 1, Outcome.LOADED);
    RecordBatch second = batch(object, 2, (Outcome) null);
    object.opened(first);
    object.opened(second);
    object.settled(first);
    IOException cause = new IOException("OpenSearch is gone");

    object.failed(second, cause);

    assertThatThrownBy(delivery::await).isInstanceOf(DeliveryFailedException.class).hasCause(cause);
    assertThatThrownBy(() -> object.opened(batch(object, 3, Outcome.LOADED)))
        .isInstanceOf(DeliveryFailedException.class);
  }

  @Test
  void failsWhenARecordHasNoOutcome() {
    ObjectDelivery object = delivery.begin(source("a"));
    RecordBatch batch = batch(object, 1, Outcome.LOADED, null);
    object.opened(batch);
    object.settled(batch);
    object.allRead();

    assertThatThrownBy(delivery::await).hasStackTraceContaining("without an outcome");
    assertThat(done).isEmpty();
  }

  @Test
  void failsWhenABatchIsSettledTwice() {
    ObjectDelivery object = delivery.begin(source("a"));
    RecordBatch first = batch(object, 1, Outcome.LOADED);
    object.opened(first);
    object.opened(batch(object, 2, Outcome.LOADED));
    object.allRead();
    object.settled(first);
    object.settled(first);

    assertThatThrownBy(delivery::await).hasStackTraceContaining("settled twice");
  }

  @Test
  void failsInsteadOfHangingWhenTheListenerThrows() {
    Delivery strict =
        new Delivery(
            "{}",
            Clock.systemUTC(),
            summary -> {
              throw new IllegalStateException("no room for the log");
            });
    strict.begin(source("a")).allRead();

    assertThatThrownBy(strict::await).hasStackTraceContaining("no room for the log");
  }

  @Test
  void canBeInterruptedWhileItWaits() {
    delivery.begin(source("a"));
    ConcurrentLinkedQueue<Throwable> thrown = new ConcurrentLinkedQueue<>();
    Thread waiting =
        new Thread(
            () -> {
              try {
                delivery.await();
              } catch (InterruptedException e) {
                thrown.add(e);
              }
            });
    waiting.start();
    await().until(() -> waiting.getState() == Thread.State.WAITING);

    waiting.interrupt();

    await().atMost(10, TimeUnit.SECONDS).until(() -> !thrown.isEmpty());
  }

  @Test
  void givesBackWhatIsInFlight() {
    InFlight inFlight = new InFlight(Clock.systemUTC(), this::add);
    Delivery open = inFlight.open("{}");
    open.begin(source("a"));
    assertThat(inFlight.objects()).isOne();

    inFlight.giveBack();

    assertThatThrownBy(open::await).hasCauseInstanceOf(GivenBackException.class);
    inFlight.close(open);
    assertThat(inFlight.messages()).isZero();
  }

  @Test
  void givesBackWhatComesAfterAllWasGivenBack() {
    InFlight inFlight = new InFlight(Clock.systemUTC(), this::add);
    inFlight.giveBack();

    Delivery late = inFlight.open("{}");

    assertThatThrownBy(late::await).hasCauseInstanceOf(GivenBackException.class);
  }

  @RepeatedTest(20)
  void countsRightlyWhileOthersSettleWhatIsStillBeingRead() throws Exception {
    int batches = 200;
    ObjectDelivery object = delivery.begin(source("a"));
    List<Future<?>> settling = new ArrayList<>();
    for (int number = 1; number <= batches; number++) {
      RecordBatch batch =
          batch(
              object,
              number,
              IntStream.range(0, 10).mapToObj(i -> Outcome.LOADED).toArray(Outcome[]::new));
      object.opened(batch);
      settling.add(threads.submit(() -> object.settled(batch)));
    }
    object.allRead();

    delivery.await();

    for (Future<?> settled : settling) {
      settled.get();
    }
    assertThat(done).singleElement().satisfies(s -> assertThat(s.loaded()).isEqualTo(2000));
  }
}
