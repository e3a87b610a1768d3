package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import service.FaultyProxy.Behaviour;

/** The main job on real servers: from objects in S3 to documents in OpenSearch. */
class ServiceIT {

  private static final int LINES = 20;

  /** What keys may hold that is written otherwise in some messages. */
  private static final String AWKWARD = "a b+c%20d=é";

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
  void objects_that_are_put_into_s3_become_documents() {
    try (RunningService service = RunningService.start(ServiceSettings.of(stack.addresses()))) {
      stack.put(FlowLogs.key(AWKWARD), FlowLogs.object(0, LINES));
      stack.awaitEachFlowOnce(0, LINES);
      assertThat(service.count("siem.objects")).isEqualTo(1);
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void messages_of_every_form_name_objects() {
    String[] keys = new String[6];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = FlowLogs.key(AWKWARD + i);
      stack.putUnnoticed(keys[i], FlowLogs.object((long) i * LINES, LINES));
    }
    stack.send(Messages.s3("logs", keys[0], keys[1]));
    stack.send(Messages.sns(Messages.s3("logs", keys[2])));
    stack.send(Messages.eventBridge("logs", keys[3]));
    stack.send(Messages.sns(Messages.eventBridge("logs", keys[4])));
    stack.send(Messages.test("logs"));
    // The header is the first record, so that the numbers are those of the lines.
    stack.send(Messages.part("logs", keys[5], 1, 8));
    stack.send(Messages.part("logs", keys[5], 9, 1 + LINES));
    try (RunningService service = RunningService.start(ServiceSettings.of(stack.addresses()))) {
      stack.awaitEachFlowOnce(0, (long) keys.length * LINES);
      assertThat(service.count("siem.notifications")).isEqualTo(8);
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void a_message_that_is_delivered_twice_at_the_same_time_gives_each_document_once()
      throws Exception {
    String key = FlowLogs.key("twice");
    int lines = 3000;
    stack.putUnnoticed(key, FlowLogs.object(0, lines));
    String message = Messages.s3("logs", key);
    stack.send(message);
    stack.send(message);
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    try (FaultyProxy proxy = new FaultyProxy(stack.addresses().openSearch())) {
      proxy.behave(number -> Behaviour.hold(Behaviour.passOn(), held, letGo));
      ServiceSettings settings =
          ServiceSettings.of(stack.addresses())
              .with("siem.opensearch.url", proxy.url())
              .with("siem.ingest.consumers", "2")
              .with("siem.load.bulk-bytes", "100000");
      try (RunningService service = RunningService.start(settings)) {
        await("both messages are worked on")
            .atMost(StackFixture.LIMIT)
            .until(() -> service.gauge("siem.inflight.objects"), objects -> objects == 2);
        letGo.countDown();
        stack.awaitEachFlowOnce(0, lines);
        assertThat(service.count("siem.records")).isEqualTo(2 * lines);
      }
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }
}
