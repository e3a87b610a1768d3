package service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import service.FaultyProxy.Behaviour;

/** The service as a process that ends in the middle of its work, by force or in good order. */
class ServiceProcessIT {

  private static final int SMALL_OBJECTS = 20;
  private static final int SMALL = 200;
  private static final int LARGE = 1500;
  private static final int FLOWS = SMALL_OBJECTS * SMALL + 2 * LARGE;

  /** So many bulk requests of a run are answered before one is held. */
  private static final int PASSED = 5;

  @TempDir private static Path data;
  private static StackFixture stack;

  @TempDir private Path logs;

  @BeforeAll
  static void startStack() {
    stack = StackFixture.start(data);
  }

  @AfterAll
  static void stopStack() {
    stack.close();
  }

  @BeforeEach
  void reset() {
    stack.reset();
  }

  @Test
  void killed_again_and_again_in_the_middle_of_loading_it_loses_nothing_and_doubles_nothing()
      throws Exception {
    putFlows();
    List<Behaviour> lastAnswers =
        List.of(Behaviour.breakBefore(), Behaviour.takeAndBreak(), Behaviour.breakBefore());
    for (Behaviour last : lastAnswers) {
      long before = stack.flowCount();
      CountDownLatch held = new CountDownLatch(1);
      try (FaultyProxy proxy = new FaultyProxy(stack.addresses().openSearch());
          ServiceProcess service = start(slow().with("siem.opensearch.url", proxy.url()))) {
        proxy.behave(number -> holdAfterSome(number, last, held, new CountDownLatch(1)));
        await(service, held);
        service.kill();
      }
      assertThat(stack.flowCount()).isBetween(before + 1, FLOWS - 1L);
    }

    try (ServiceProcess service = start(slow())) {
      stack.awaitEachFlowOnce(0, FLOWS);
      service.checkAlive();
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void asked_to_end_it_finishes_what_it_works_on_and_the_next_one_does_the_rest() throws Exception {
    putFlows();
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (FaultyProxy proxy = new FaultyProxy(stack.addresses().openSearch());
        ServiceProcess service = start(patient().with("siem.opensearch.url", proxy.url()))) {
      proxy.behave(number -> holdAfterSome(number, Behaviour.passOn(), held, letGo));
      await(service, held);
      service.terminate();
      letGo.countDown();
      assertThat(service.ended(StackFixture.LIMIT)).as(service.output()).isTrue();
    }
    assertThat(stack.flowCount()).isLessThan(FLOWS);

    try (ServiceProcess service = start(slow())) {
      stack.awaitEachFlowOnce(0, FLOWS);
      service.checkAlive();
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void asked_to_end_while_opensearch_is_away_it_gives_its_messages_back_within_its_patience()
      throws Exception {
    putFlows();
    try (FaultyProxy proxy = new FaultyProxy(stack.addresses().openSearch())) {
      proxy.behave(number -> Behaviour.refuse(503));
      ServiceSettings impatient =
          patient().with("siem.opensearch.url", proxy.url()).with("siem.stop.patience", "2");
      try (ServiceProcess service = start(impatient)) {
        Awaitility.await("the service sends again and again")
            .atMost(StackFixture.LIMIT)
            .until(() -> proxy.bulks() > PASSED);
        service.terminate();
        assertThat(service.ended(Duration.ofSeconds(30))).as(service.output()).isTrue();
      }
    }
    assertThat(stack.flowCount()).isZero();

    try (ServiceProcess service = start(slow())) {
      stack.awaitEachFlowOnce(0, FLOWS);
      service.checkAlive();
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  private ServiceProcess start(ServiceSettings settings) throws IOException {
    return ServiceProcess.start(
        settings,
        logs.resolve("service.log"),
        "-Xmx256m",
        "-XX:+UseSerialGC",
        "-XX:TieredStopAtLevel=1");
  }

  /** Loads in many small steps, so that there is a middle to be killed in. */
  private static ServiceSettings slow() {
    return ServiceSettings.of(stack.addresses())
        .with("siem.ingest.visibility-seconds", "10")
        .with("siem.ingest.consumers", "2")
        .with("siem.load.concurrency", "1")
        .with("siem.load.bulk-bytes", "100000");
  }

  /**
   * A message that such a service does not give back comes after an hour. Not for a service that is
   * killed at the end of a test: the queue would answer its last poll with a message of the next.
   */
  private static ServiceSettings patient() {
    return slow().with("siem.ingest.visibility-seconds", "3600");
  }

  private static void putFlows() {
    for (int i = 0; i < SMALL_OBJECTS; i++) {
      stack.put(FlowLogs.key("small-" + i), FlowLogs.object((long) i * SMALL, SMALL));
    }
    long next = (long) SMALL_OBJECTS * SMALL;
    stack.put(FlowLogs.key("large-1"), FlowLogs.object(next, LARGE));
    stack.put(FlowLogs.key("large-2"), FlowLogs.object(next + LARGE, LARGE));
  }

  private static Behaviour holdAfterSome(
      int number, Behaviour last, CountDownLatch held, CountDownLatch letGo) {
    return number < PASSED ? Behaviour.passOn() : Behaviour.hold(last, held, letGo);
  }

  private static void await(ServiceProcess service, CountDownLatch held) {
    Awaitility.await("a bulk request that is held")
        .atMost(StackFixture.LIMIT)
        .failFast(service::checkAlive)
        .until(() -> held.getCount() == 0);
  }
}
