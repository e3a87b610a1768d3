package processors.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.Reason;

class WindowsEventReaderTest {

  private static final ReadSettings EVENTS = ReadSettings.of("winevtxml");
  private static final String A = "<Event xmlns='x'><A>1</A></Event>";
  private static final String B = "<Event xmlns='x'>\n  <EventData>2</EventData>\n</Event>";

  @ParameterizedTest
  @ValueSource(
      strings = {"", "\n", "\r\n", " \u0000", "</Events>", "<?xml version='1.0'?>\n<Events>\n"})
  void findsEventsWhateverStandsBetweenThem(String between) {
    Reading reading = Reading.of(EVENTS, between + A + between + B + between + A + between);

    assertThat(reading.texts()).containsExactly(A, B, A);
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.numbers()).containsExactly(1L, 2L, 3L);
  }

  @Test
  void findsEventsInAStreamThatComesByteByByte() {
    byte[] bytes = (A + "\n" + B + A).getBytes(StandardCharsets.UTF_8);

    Reading reading = Reading.of(EVENTS, RecordLimits.STANDARD, Reading.trickle(bytes, 1));

    assertThat(reading.texts()).containsExactly(A, B, A);
  }

  @Test
  void tellsLines() {
    Reading reading = Reading.of(EVENTS, "\n" + B + "\n" + A);

    assertThat(reading.entries()).extracting(e -> e.record().line()).containsExactly(2L, 5L);
  }

  @Test
  void anEventThatWasCutOffCostsOnlyItself() {
    Reading reading = Reading.of(EVENTS, "<Event xmlns='x'><A>\n" + A + "\n<Event xmlns='x'><B>");

    assertThat(reading.texts()).containsExactly("<Event xmlns='x'><A>", A, "<Event xmlns='x'><B>");
  }

  @Test
  void refusesWhatIsNoEvent() {
    Reading reading = Reading.of(EVENTS, "garbage\n" + A + "\nmore\n");

    assertThat(reading.texts()).containsExactly(A);
    assertThat(reading.refused()).containsExactly("garbage", "more");
    assertThat(reading.reasons()).containsExactly(Reason.UNPARSABLE, Reason.UNPARSABLE);
  }

  @Test
  void anEventBeyondTheLimitCostsOnlyItself() {
    String large = "<Event xmlns='x'>" + "y".repeat(5000) + "</Event>";

    Reading reading = Reading.of(EVENTS, Reading.SMALL, Reading.stream(A + large + A));

    assertThat(reading.texts()).containsExactly(A, A);
    assertThat(reading.refused()).containsExactly(large.substring(0, 100));
    assertThat(reading.reasons()).containsExactly(Reason.LIMIT_EXCEEDED);
  }

  @Test
  void anObjectWithoutEventsIsRefusedInPartOnly() {
    Reading reading = Reading.of(EVENTS, Reading.SMALL, Reading.stream("y".repeat(5000)));

    assertThat(reading.texts()).isEmpty();
    assertThat(reading.refused()).hasSize(1);
    assertThat(reading.refused().get(0).length()).isBetween(100, 200);
  }

  @Test
  void manyBlankLinesAndBrokenDeclarationsTakeLinearTime() {
    Reading reading =
        Reading.of(
            EVENTS, "\n".repeat(500_000) + A + " ".repeat(100_000) + "<?xml\n".repeat(50_000));

    assertThat(reading.texts()).containsExactly(A);
    assertThat(reading.refused()).hasSize(1);
  }
}
