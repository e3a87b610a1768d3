package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EpochTimestampTest {

  private static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");

  private final EpochTimestamp format = new EpochTimestamp();

  /** The results are those of Python 3.11's {@code datetime.fromtimestamp}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          0 | 1970-01-01T00:00:00+00:00
          1 | 1970-01-01T00:00:01+00:00
          1768003262 | 2026-01-10T00:01:02+00:00
          1768003262.5 | 2026-01-10T00:01:02.500000+00:00
          1768003262.123456 | 2026-01-10T00:01:02.123456+00:00
          1768003262123 | 2026-01-10T00:01:02.123000+00:00
          1768003262123.5 | 2026-01-10T00:01:02.123500+00:00
          1768003262123456 | 2026-01-10T00:01:02.123456+00:00
          -1 | 1969-12-31T23:59:59+00:00
          -1.5 | 1969-12-31T23:59:58.500000+00:00
          1e9 | 2001-09-09T01:46:40+00:00
          1.768003262E9 | 2026-01-10T00:01:02+00:00
          +5 | 1970-01-01T00:00:05+00:00
          nan | null
          inf | null
          0x10 | null
          abc | null
          1000000000000 | null
          1000000000001 | 2001-09-09T01:46:40.001000+00:00
          999999999999 | null
          253402300799 | 9999-12-31T23:59:59+00:00
          253402300800 | null
          1000000000000000 | null
          1000000000000001 | 2001-09-09T01:46:40.000001+00:00
          1768003262123456789 | null
          -62135596800 | 0001-01-01T00:00:00+00:00
          -62135596801 | null
          1e999999999 | null
          12. | 1970-01-01T00:00:12+00:00
          ' 1768003262 ' | 2026-01-10T00:01:02+00:00
          '' | null
          - | null
          1768003262.123456789 | 2026-01-10T00:01:02.123456789+00:00
          """)
  void tellsSecondsMillisecondsAndMicrosecondsApart(String text, String expected) {
    OffsetDateTime time = format.parse(text, ZoneOffset.UTC, NOW);

    assertThat(time == null ? null : TimestampText.of(time)).isEqualTo(expected);
  }

  @Test
  void givesTheTimeInTheLogTypesZone() {
    assertThat(TimestampText.of(format.parse("1768003262", ZoneOffset.ofHours(9), NOW)))
        .isEqualTo("2026-01-10T09:01:02+09:00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1e-999999999", "0e-999999999", "1e999999999", "1e-2147483647", "9e2147483647"})
  @Timeout(1)
  void isNotHeldUpByAnExponent(String text) {
    assertThat(format.parse(text, ZoneOffset.UTC, NOW)).isNull();
  }

  @Test
  @Timeout(1)
  void isNotHeldUpByDigits() {
    assertThat(format.parse("1".repeat(1_000_000), ZoneOffset.UTC, NOW)).isNull();
  }

  @Property
  void readsEachMoment(
      @ForAll @LongRange(min = 1_000_000_001, max = 9_000_000_000L) long seconds,
      @ForAll @LongRange(min = 0, max = 999_999) long micros) {
    Instant moment = Instant.ofEpochSecond(seconds).plus(Duration.ofNanos(micros * 1000));
    String inMicros = String.valueOf(seconds * 1_000_000 + micros);
    String inSeconds = String.format("%d.%06d", seconds, micros);

    assertThat(format.parse(inSeconds, ZoneOffset.UTC, NOW).toInstant()).isEqualTo(moment);
    assertThat(format.parse(String.valueOf(seconds), ZoneOffset.UTC, NOW).toInstant())
        .isEqualTo(Instant.ofEpochSecond(seconds));
    assertThat(format.parse(inMicros, ZoneOffset.UTC, NOW).toInstant()).isEqualTo(moment);
  }
}
