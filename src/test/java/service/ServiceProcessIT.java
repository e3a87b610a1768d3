package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process that ends in the middle of its work, by force or in good order. */
class ServiceProcessIT {

  private static final int SMALL_OBJECTS = 40;
  private static final int SMALL = 400;
  private static final int LARGE = 2500;
  private static final int FLOWS = SMALL_OBJECTS * SMALL + 2 * LARGE;

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
    ServiceSettings settings = slow();
    for (int fifths = 1; fifths <= 3; fifths++) {
      int enough = FLOWS * fifths / 5;
      try (ServiceProcess service = start(settings)) {
        awaitFlows(service, enough);
        service.kill();
      }
      assertThat(stack.flowCount()).isBetween((long) enough, FLOWS - 1L);
    }

    try (ServiceProcess service = start(settings)) {
      stack.awaitEachFlowOnce(0, FLOWS);
      assertThat(service.isAlive()).isTrue();
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void asked_to_end_it_finishes_what_it_works_on_and_the_next_one_does_the_rest() throws Exception {
    putFlows();
    ServiceSettings settings = slow().with("siem.ingest.visibility-seconds", "3600");
    try (ServiceProcess service = start(settings)) {
      awaitFlows(service, FLOWS / 5);
      service.terminate();
      assertThat(service.ended(StackFixture.LIMIT)).as(service.output()).isTrue();
    }
    assertThat(stack.flowCount()).isLessThan(FLOWS);

    // A message that had not been given back would come after an hour.
    try (ServiceProcess service = start(settings)) {
      stack.awaitEachFlowOnce(0, FLOWS);
      assertThat(service.isAlive()).isTrue();
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void asked_to_end_while_opensearch_is_away_it_gives_its_messages_back_within_its_patience()
      throws Exception {
    putFlows();
    ServiceSettings settings = slow().with("siem.ingest.visibility-seconds", "3600");
    try (FaultyProxy proxy = new FaultyProxy(stack.addresses().openSearch())) {
      proxy.behave(number -> FaultyProxy.Behaviour.refuse(503));
      ServiceSettings impatient =
          settings.with("siem.opensearch.url", proxy.url()).with("siem.stop.patience", "2");
      try (ServiceProcess service = start(impatient)) {
        await("the service sends").atMost(StackFixture.LIMIT).until(() -> proxy.bulks() > 5);
        service.terminate();
        assertThat(service.ended(Duration.ofSeconds(30))).as(service.output()).isTrue();
      }
    }
    assertThat(stack.flowCount()).isZero();

    try (ServiceProcess service = start(settings)) {
      stack.awaitEachFlowOnce(0, FLOWS);
      assertThat(service.isAlive()).isTrue();
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  private ServiceProcess start(ServiceSettings settings) throws IOException {
    return ServiceProcess.start(settings, logs.resolve("service.log"), "-Xmx256m");
  }

  /** Loads in many small steps, so that there is a middle to be killed in. */
  private static ServiceSettings slow() {
    return ServiceSettings.of(stack.addresses())
        .with("siem.ingest.visibility-seconds", "10")
        .with("siem.ingest.consumers", "2")
        .with("siem.load.concurrency", "1")
        .with("siem.load.bulk-bytes", "30000");
  }

  private static void putFlows() {
    for (int i = 0; i < SMALL_OBJECTS; i++) {
      stack.put(FlowLogs.key("small-" + i), FlowLogs.object((long) i * SMALL, SMALL));
    }
    long next = (long) SMALL_OBJECTS * SMALL;
    stack.put(FlowLogs.key("large-1"), FlowLogs.object(next, LARGE));
    stack.put(FlowLogs.key("large-2"), FlowLogs.object(next + LARGE, LARGE));
  }

  private static void awaitFlows(ServiceProcess service, int enough) {
    await(enough + " flows")
        .atMost(StackFixture.LIMIT)
        .pollInterval(Duration.ofMillis(50))
        .failFast("the service has ended", () -> !service.isAlive())
        .until(stack::flowCount, count -> count >= enough);
  }
}
