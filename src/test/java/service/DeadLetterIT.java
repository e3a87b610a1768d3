package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be loaded goes to the dead-letter queue, and from there back when it is mended. */
class DeadLetterIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String INDEX = "/log-aws-vpcflowlogs-2026-01";

  private static final String GOOD = FlowLogs.key("good");
  private static final String REFUSED = FlowLogs.key("refused");
  private static final String UNPARSABLE = FlowLogs.key("unparsable");
  private static final String TRUNCATED = FlowLogs.key("truncated");
  private static final String RANDOM = FlowLogs.key("random");

  /** The numbers of each object's flows begin with these. */
  private static final long REFUSED_FROM = 1000;

  private static final long UNPARSABLE_FROM = 2000;
  private static final long TRUNCATED_FROM = 10_000;
  private static final int TRUNCATED_LINES = 5000;
  private static final long RANDOM_FROM = 20_000;
  private static final int LINES = 10;

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
  void exactly_what_cannot_be_loaded_is_dead_lettered_and_replays_when_the_cause_is_mended()
      throws Exception {
    refuseTextAsPort();
    Map<Long, Long> loadable = putObjectsWithFaults();
    List<String> letters = new ArrayList<>();
    try (RunningService service = RunningService.start(ServiceSettings.of(stack.addresses()))) {
      stack.awaitDone();
      assertThat(service.count("siem.dead.letters")).isEqualTo(4);
    }
    letters.addAll(stack.takeDeadLetters());
    assertThat(stack.flows()).containsExactlyInAnyOrderEntriesOf(loadable);
    checkLetters(letters);

    mendAll();
    letters.forEach(stack::send);
    loadable.putAll(StackFixture.eachOnce(REFUSED_FROM, LINES));
    loadable.putAll(StackFixture.eachOnce(UNPARSABLE_FROM, LINES));
    loadable.putAll(StackFixture.eachOnce(TRUNCATED_FROM, TRUNCATED_LINES));
    loadable.putAll(StackFixture.eachOnce(RANDOM_FROM, LINES));
    try (RunningService service = RunningService.start(ServiceSettings.of(stack.addresses()))) {
      stack.awaitDone();
      assertThat(stack.flows()).containsExactlyInAnyOrderEntriesOf(loadable);

      // All ids are those of a delivery of the whole objects: nothing is there twice after it.
      for (String key : List.of(GOOD, REFUSED, UNPARSABLE, TRUNCATED, RANDOM)) {
        stack.send(Messages.s3("logs", key));
      }
      stack.awaitDone();
      assertThat(stack.flows()).containsExactlyInAnyOrderEntriesOf(loadable);
      assertThat(service.count("siem.notifications")).isEqualTo(4 + 5);
    }
    assertThat(stack.takeDeadLetters()).isEmpty();
  }

  @Test
  void a_missing_object_is_dead_lettered_with_its_notification_which_replays_when_it_is_there()
      throws Exception {
    String key = FlowLogs.key("late");
    String notification = Messages.s3("logs", key);
    ServiceSettings settings =
        ServiceSettings.of(stack.addresses()).with("siem.object.retries", "1");
    stack.send(notification);
    try (RunningService service = RunningService.start(settings)) {
      stack.awaitDone();
      assertThat(service.count("siem.dead.letters")).isEqualTo(1);
    }
    List<String> letters = stack.takeDeadLetters();
    JsonNode letter = JSON.readTree(letters.get(0));
    assertThat(letters).hasSize(1);
    assertThat(letter.path("reason").asText()).isEqualTo("object-missing");
    assertThat(letter.path("bucket").asText()).isEqualTo("logs");
    assertThat(letter.path("key").asText()).isEqualTo(key);
    assertThat(letter.path("notification").asText()).isEqualTo(notification);

    stack.putUnnoticed(key, FlowLogs.object(0, LINES));
    stack.send(letters.get(0));
    try (RunningService service = RunningService.start(settings)) {
      stack.awaitEachFlowOnce(0, LINES);
      assertThat(service.count("siem.dead.letters")).isZero();
    }
  }

  @Test
  void a_message_of_no_known_form_is_dead_lettered_as_it_is() throws Exception {
    List<String> unknown = List.of("no JSON at all", "{\"some\":\"thing\"}", "{\"Records\":[{}]}");
    unknown.forEach(stack::send);
    try (RunningService service = RunningService.start(ServiceSettings.of(stack.addresses()))) {
      stack.awaitDone();
      assertThat(service.count("siem.notifications")).isEqualTo(unknown.size());
    }
    List<JsonNode> letters = read(stack.takeDeadLetters());
    assertThat(letters)
        .extracting(letter -> letter.path("reason").asText())
        .containsOnly("unknown-message");
    assertThat(letters)
        .extracting(letter -> letter.path("notification").asText())
        .containsExactlyInAnyOrderElementsOf(unknown);
  }

  private static void refuseTextAsPort() {
    assertThat(stack.openSearch("PUT", INDEX, "{\"mappings\":" + portMapping(false) + "}"))
        .isNotEmpty();
  }

  private static String portMapping(boolean ignoreMalformed) {
    return "{\"properties\":{\"source\":{\"properties\":{\"port\":{\"type\":\"integer\","
        + "\"ignore_malformed\":"
        + ignoreMalformed
        + "}}}}}";
  }

  /** Puts one object of each kind of fault and tells which flows are to be loaded of them. */
  private static Map<Long, Long> putObjectsWithFaults() throws IOException {
    stack.put(GOOD, FlowLogs.object(0, LINES));
    stack.put(REFUSED, FlowLogs.gzip(refused()));
    stack.put(
        UNPARSABLE,
        FlowLogs.gzip(
            FlowLogs.lines(UNPARSABLE_FROM, LINES)
                .replace(FlowLogs.line(UNPARSABLE_FROM + 3), "2 cut off\n")));
    byte[] whole = FlowLogs.object(TRUNCATED_FROM, TRUNCATED_LINES);
    byte[] truncated = Arrays.copyOf(whole, whole.length / 2);
    stack.put(TRUNCATED, truncated);
    byte[] random = new byte[5000];
    new Random(1).nextBytes(random);
    stack.put(RANDOM, random);

    Map<Long, Long> loadable = StackFixture.eachOnce(0, LINES);
    loadable.putAll(StackFixture.eachOnce(REFUSED_FROM, LINES));
    loadable.remove(REFUSED_FROM + 2);
    loadable.putAll(StackFixture.eachOnce(UNPARSABLE_FROM, LINES));
    loadable.remove(UNPARSABLE_FROM + 3);
    loadable.putAll(StackFixture.eachOnce(TRUNCATED_FROM, wholeLines(truncated)));
    return loadable;
  }

  private static String refused() {
    long number = REFUSED_FROM + 2;
    return FlowLogs.lines(REFUSED_FROM, LINES)
        .replace(FlowLogs.line(number), FlowLogs.line(number, "ssh"));
  }

  /** How many lines, the header not counted, stand whole before the place where gzip ends. */
  private static long wholeLines(byte[] truncated) throws IOException {
    long lines = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(truncated))) {
      for (int read = in.read(); read >= 0; read = in.read()) {
        lines += read == '\n' ? 1 : 0;
      }
    } catch (EOFException cut) {
      assertThat(lines).isBetween(10L, (long) TRUNCATED_LINES);
      return lines - 1;
    }
    throw new AssertionError("the object is not cut");
  }

  private static void checkLetters(List<String> letters) throws IOException {
    assertThat(read(letters))
        .extracting(
            letter -> letter.path("reason").asText(),
            letter -> letter.path("logType").asText(),
            letter -> letter.path("bucket").asText(),
            letter -> letter.path("key").asText(),
            letter -> letter.path("record").path("number").asLong(),
            letter -> letter.path("record").path("line").asLong(),
            letter -> letter.path("record").path("text").asText())
        .containsExactlyInAnyOrder(
            tuple(
                "refused",
                "vpcflowlogs",
                "logs",
                REFUSED,
                4L,
                4L,
                FlowLogs.line(REFUSED_FROM + 2, "ssh").strip()),
            tuple("no-timestamp", "vpcflowlogs", "logs", UNPARSABLE, 5L, 5L, "2 cut off"),
            tuple("object-damaged", "vpcflowlogs", "logs", TRUNCATED, 0L, 0L, ""),
            tuple("object-unknown", "vpcflowlogs", "logs", RANDOM, 0L, 0L, ""));
    assertThat(read(letters))
        .allSatisfy(letter -> assertThat(letter.path("detail").asText()).isNotEmpty());
  }

  /** Mends the cause of each dead letter, unnoticed by the ingest queue. */
  private static void mendAll() {
    assertThat(stack.openSearch("PUT", INDEX + "/_mapping", portMapping(true))).isNotEmpty();
    stack.putUnnoticed(UNPARSABLE, FlowLogs.object(UNPARSABLE_FROM, LINES));
    stack.putUnnoticed(TRUNCATED, FlowLogs.object(TRUNCATED_FROM, TRUNCATED_LINES));
    stack.putUnnoticed(RANDOM, FlowLogs.object(RANDOM_FROM, LINES));
  }

  private static List<JsonNode> read(List<String> letters) throws IOException {
    List<JsonNode> read = new ArrayList<>();
    for (String letter : letters) {
      read.add(JSON.readTree(letter));
    }
    return read;
  }
}
