package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.camel.health.HealthCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import service.FaultyProxy.Behaviour;

/** OpenSearch is busy, breaks off or goes away: everything arrives, each once, when it is back. */
class OpenSearchFaultIT {

  private static final int VISIBILITY_SECONDS = 10;

  @TempDir private static Path data;
  private static StackFixture stack;

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
  void all_arrive_once_though_requests_and_documents_are_refused_or_their_answers_are_lost()
      throws Exception {
    List<Behaviour> faults =
        List.of(
            Behaviour.refuse(429),
            Behaviour.refuseItems(429, item -> item % 3 == 0),
            Behaviour.takeAndBreak(),
            Behaviour.passOn(),
            Behaviour.refuseItems(503, item -> item % 2 == 0),
            Behaviour.takeAndRefuse(503),
            Behaviour.takeAndRefuseItems(503, item -> item % 5 == 0),
            Behaviour.passOn(),
            Behaviour.refuse(503),
            Behaviour.breakBefore(),
            Behaviour.takeAndRefuseItems(429, item -> true),
            Behaviour.refuse(502),
            Behaviour.passOn());
    int objects = 30;
    int lines = 300;
    try (FaultyProxy proxy = new FaultyProxy(stack.addresses().openSearch())) {
      proxy.behave(number -> faults.get(number % faults.size()));
      for (int i = 0; i < objects; i++) {
        stack.put(FlowLogs.key("faults-" + i), FlowLogs.object((long) i * lines, lines));
      }
      ServiceSettings settings =
          ServiceSettings.of(stack.addresses())
              .with("siem.opensearch.url", proxy.url())
              .with("siem.load.bulk-bytes", "60000");
      try (RunningService service = RunningService.start(settings)) {
        stack.awaitEachFlowOnce(0, (long) objects * lines);
        assertThat(service.count("siem.load.retries")).isPositive();
        assertThat(service.count("siem.notifications")).isEqualTo(objects);
      }
      assertThat(proxy.bulks()).isGreaterThan(3 * faults.size());
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void an_outage_longer_than_the_visibility_timeout_pauses_consumption_and_redelivers_nothing() {
    int objects = 20;
    int lines = 200;
    int consumers = 2;
    ServiceSettings settings =
        ServiceSettings.of(stack.addresses())
            .with("siem.ingest.consumers", Integer.toString(consumers))
            .with("siem.ingest.visibility-seconds", Integer.toString(VISIBILITY_SECONDS));
    try (RunningService service = RunningService.start(settings)) {
      stack.put(FlowLogs.key("before"), FlowLogs.object(0, lines));
      stack.awaitEachFlowOnce(0, lines);
      assertThat(service.readiness("opensearch")).isEqualTo(HealthCheck.State.UP);

      stack.stack().killOpenSearch();
      for (int i = 1; i <= objects; i++) {
        stack.put(FlowLogs.key("outage-" + i), FlowLogs.object((long) i * lines, lines));
      }
      await("the service finds OpenSearch away")
          .atMost(StackFixture.LIMIT)
          .until(() -> service.gauge("siem.opensearch.available"), available -> available == 0);
      assertThat(service.readiness("opensearch")).isEqualTo(HealthCheck.State.DOWN);
      await("no message comes again, and no more are fetched than are worked on")
          .during(Duration.ofSeconds(VISIBILITY_SECONDS * 2))
          .atMost(StackFixture.LIMIT)
          .until(() -> service.count("siem.notifications"), fetched -> fetched <= 1 + consumers);
      assertThat(stack.waiting()).isEqualTo(objects);
      assertThat(service.gauge("siem.inflight.messages")).isPositive();

      stack.stack().startOpenSearch();
      stack.awaitEachFlowOnce(0, (long) (1 + objects) * lines);
      assertThat(service.gauge("siem.opensearch.available")).isEqualTo(1);
      assertThat(service.readiness("opensearch")).isEqualTo(HealthCheck.State.UP);
      assertThat(service.count("siem.notifications")).isEqualTo(1 + objects);
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }
}
