package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.OffsetRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IsoTimestampTest {

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(9);
  private static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");

  private final IsoTimestamp format = new IsoTimestamp();

  /** The results are those of Python 3.11's {@code datetime.fromisoformat}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          '2026-01-10' | 2026-01-10T00:00:00
          '20260110' | 2026-01-10T00:00:00
          '2026-W02' | 2026-01-05T00:00:00
          '2026-W02-6' | 2026-01-10T00:00:00
          '2026W02' | 2026-01-05T00:00:00
          '2026W026' | 2026-01-10T00:00:00
          '2026-W53-1' | 2026-12-28T00:00:00
          '2020-W53-7' | 2021-01-03T00:00:00
          '2026-W00-1' | null
          '2026-W02-0' | null
          '2026-01-10T00' | 2026-01-10T00:00:00
          '2026-01-10T00:01' | 2026-01-10T00:01:00
          '2026-01-10T00:01:02' | 2026-01-10T00:01:02
          '2026-01-10 00:01:02' | 2026-01-10T00:01:02
          '2026-01-10_00:01:02' | 2026-01-10T00:01:02
          '20260110T000102' | 2026-01-10T00:01:02
          '20260110T0001' | 2026-01-10T00:01:00
          '20260110T00' | 2026-01-10T00:00:00
          '2026-01-10T000102' | 2026-01-10T00:01:02
          '20260110T00:01:02' | 2026-01-10T00:01:02
          '2026-01-10T00:01:02.1' | 2026-01-10T00:01:02.100000
          '2026-01-10T00:01:02.123' | 2026-01-10T00:01:02.123000
          '2026-01-10T00:01:02,123' | 2026-01-10T00:01:02.123000
          '2026-01-10T00:01:02.123456' | 2026-01-10T00:01:02.123456
          '20260110T000102.5Z' | 2026-01-10T00:01:02.500000+00:00
          '2026-01-10T00:01:02Z' | 2026-01-10T00:01:02+00:00
          '2026-01-10T00:01:02+09:00' | 2026-01-10T00:01:02+09:00
          '2026-01-10T00:01:02-03:30' | 2026-01-10T00:01:02-03:30
          '2026-01-10T00:01:02+0900' | 2026-01-10T00:01:02+09:00
          '2026-01-10T00:01:02+09' | 2026-01-10T00:01:02+09:00
          '2026-01-10T00:01:02+09:00:30' | 2026-01-10T00:01:02+09:00:30
          '2026-01-10T00:01:02+090030' | 2026-01-10T00:01:02+09:00:30
          '2026-01-10T00:01:02-00:00' | 2026-01-10T00:01:02+00:00
          '2026-01-10T00:01Z' | 2026-01-10T00:01:00+00:00
          '2026-01-10T00+09:00' | 2026-01-10T00:00:00+09:00
          '2024-02-29T23:59:59Z' | 2024-02-29T23:59:59+00:00
          '0001-01-01T00:00:00' | 0001-01-01T00:00:00
          '9999-12-31T23:59:59.999999Z' | 9999-12-31T23:59:59.999999+00:00
          '0000-01-01T00:00:00' | null
          '2026-02-29T00:00:00' | null
          '2026-13-01' | null
          '2026-00-10' | null
          '2026-01-32' | null
          '2026-1-10' | null
          '26-01-10' | null
          '2026-01-10T24:00:00' | null
          '2026-01-10T00:60:00' | null
          '2026-01-10T00:00:60' | null
          '2026-01-10T' | null
          '2026-01-10T0' | null
          '2026-01-10T00:' | null
          '2026-01-10T00:01:' | null
          '2026-01-10T00:01:02.' | null
          '2026-01-10T00:0102' | null
          '2026-01-10T0001:02' | null
          '2026-01-10T00:01:02 +09:00' | 2026-01-10T00:01:02+09:00
          '2026-01-10T00:01:02+9:00' | null
          '2026-01-10T00:01:02+09:' | null
          '2026-01-10T00:01:02+0900:30' | null
          '2026-01-10T00:01:02+24:00' | null
          '2026-01-10T00:01:02Zx' | null
          '2026-01-10T00:01:02UTC' | null
          '2026-0110' | null
          '202601-10' | null
          ' 2026-01-10' | null
          '2026-01-10 ' | null
          '2026' | null
          '2026-01' | null
          '1768003262' | null
          'not a time' | null
          '-' | null
          '2026-01-10 00:01:02 +0900' | 2026-01-10T00:01:02+09:00
          '2026-01-10 00:01:02.123456 +0000' | 2026-01-10T00:01:02.123456+00:00
          '2026-01-10T00:01:02 Z' | 2026-01-10T00:01:02+00:00
          '2026-01-10T00:01:02  +09:00' | null
          """)
  void readsWhatPythonReads(String text, String expected) {
    OffsetDateTime time = format.parse(text, ZONE, NOW);

    boolean naive = expected != null && !expected.matches(".*T.*[+-].*");
    assertThat(time == null ? null : TimestampText.of(time))
        .isEqualTo(naive ? expected + "+09:00" : expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2026-01-10T00:01:02z", "2026-01-10T00:01:02.000z", "2026-01-10 00:01:02 z"})
  void readsALowerCaseZ(String text) {
    assertThat(format.parse(text, ZONE, NOW)).isEqualTo("2026-01-10T00:01:02Z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-01-10T00:01:02.1234567Z           | 2026-01-10T00:01:02.123456700+00:00
          2026-01-10T00:01:02.123456789Z         | 2026-01-10T00:01:02.123456789+00:00
          2026-01-10T00:01:02.1234567899999Z     | 2026-01-10T00:01:02.123456789+00:00
          2026-01-10T00:01:02,123456789-03:30    | 2026-01-10T00:01:02.123456789-03:30
          """)
  void keepsNanoseconds(String text, String expected) {
    assertThat(TimestampText.of(format.parse(text, ZONE, NOW))).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-01-10T12.5",
        "2026-01-10T12:30.5",
        "2026-01-10T00:01:02.Z",
        "2026-01-10T00:01:02+09:60",
        "2026-01-10T00:01:02+18:01",
        "2026-01-10T00:01:02-23:59",
        "\u0662\u0660\u0662\u0666-01-10"
      })
  void refusesWhatPythonReadsInAWayThatNoLoggerMeans(String text) {
    assertThat(format.parse(text, ZONE, NOW)).isNull();
  }

  @Property
  void readsEachTimeThatTheDocumentsWrite(
      @ForAll @OffsetRange(min = "-12:00", max = "+14:00") OffsetDateTime time) {
    assertThat(format.parse(TimestampText.of(time), ZONE, NOW)).isEqualTo(time);
    assertThat(format.parse(time.toString(), ZONE, NOW)).isEqualTo(time);
  }

  @Property
  void neverThrows(@ForAll String text) {
    OffsetDateTime time = format.parse(text, ZONE, NOW);

    assertThat(time == null || time.getYear() > 0).isTrue();
  }
}
