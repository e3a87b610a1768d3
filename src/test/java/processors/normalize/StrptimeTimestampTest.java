package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.OffsetRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrptimeTimestampTest {

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(9);
  private static final Instant NOW = Instant.parse("2026-01-15T00:00:00Z");
  private static final DateTimeFormatter JAVA =
      DateTimeFormatter.ofPattern("EEE dd/MMM/yyyy hh:mm:ss.SSSSSS a xx", Locale.ENGLISH);

  /** The results are those of Python 3.11's {@code datetime.strptime}. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          '%d/%b/%Y:%H:%M:%S %z' | '10/Jan/2026:00:01:02 +0000' | 2026-01-10T00:01:02+00:00
          '%d/%b/%Y:%H:%M:%S %z' | '10/jan/2026:00:01:02 -0330' | 2026-01-10T00:01:02-03:30
          '%d/%b/%Y:%H:%M:%S %z' | '10/Jan/2026:00:01:02 +05:30' | 2026-01-10T00:01:02+05:30
          '%d/%b/%Y:%H:%M:%S %z' | '10/Jan/2026:00:01:02 Z' | 2026-01-10T00:01:02+00:00
          '%d/%b/%Y:%H:%M:%S %z' | '10/Jan/2026:00:01:02+0000' | null
          '%d/%b/%Y:%H:%M:%S %z' | '10/Foo/2026:00:01:02 +0000' | null
          '%Y-%m-%d %H:%M:%S,%f' | '2026-01-10 00:01:02,123' | 2026-01-10T00:01:02.123000
          '%Y-%m-%d %H:%M:%S,%f' | '2026-01-10 00:01:02,123456' | 2026-01-10T00:01:02.123456
          '%Y-%m-%d %H:%M:%S,%f' | '2026-01-10 00:01:02,' | null
          '%Y-%m-%d %H:%M:%S,%f' | '2026-01-10 00:01:02' | null
          '%Y-%m-%d %H:%M:%S' | '2026-1-9 1:2:3' | 2026-01-09T01:02:03
          '%Y-%m-%d %H:%M:%S' | '2026-01- 9 01:02:03' | 2026-01-09T01:02:03
          '%Y-%m-%d %H:%M:%S' | '2026-01-10   01:02:03' | 2026-01-10T01:02:03
          '%Y-%m-%d %H:%M:%S' | '2026-01-1001:02:03' | null
          '%Y-%m-%d %H:%M:%S' | '2026-01-10 01:02:03 ' | null
          '%Y-%m-%d %H:%M:%S' | ' 2026-01-10 01:02:03' | null
          '%Y-%m-%d %H:%M:%S' | '2026-02-30 01:02:03' | null
          '%Y-%m-%d %H:%M:%S' | '2026-01-10 24:02:03' | null
          '%Y-%m-%d %H:%M:%S' | '2026-01-10 23:60:03' | null
          '%Y-%m-%d %H:%M:%S' | '2026-01-10 23:59:60' | null
          '%Y-%m-%d %H:%M:%S' | '0000-01-10 23:59:59' | null
          '%Y-%m-%d %H:%M:%S' | '26-01-10 23:59:59' | null
          '%m/%d/%y %H:%M:%S.%f' | '01/10/26 00:01:02.123456' | 2026-01-10T00:01:02.123456
          '%m/%d/%y %H:%M:%S' | '01/10/68 00:01:02' | 2068-01-10T00:01:02
          '%m/%d/%y %H:%M:%S' | '01/10/69 00:01:02' | 1969-01-10T00:01:02
          '%m/%d/%y %H:%M:%S' | '01/10/6 00:01:02' | null
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 12:01:02 AM' | 2026-01-10T00:01:02
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 12:01:02 PM' | 2026-01-10T12:01:02
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 01:01:02 pm' | 2026-01-10T13:01:02
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 11:59:59 AM' | 2026-01-10T11:59:59
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 13:01:02 PM' | null
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 00:01:02 AM' | null
          '%b %d, %Y, %I:%M:%S %p' | 'Jan 10, 2026, 10:01:02 XM' | null
          '%Y-%m-%d %H:%M %p' | '2026-01-10 15:00 AM' | 2026-01-10T15:00:00
          '%Y-%m-%d %H:%M %p' | '2026-01-10 03:00 PM' | 2026-01-10T03:00:00
          '%Y-%m-%d %I:%M' | '2026-01-10 12:30' | 2026-01-10T00:30:00
          '%Y-%m-%d %I:%M' | '2026-01-10 11:30' | 2026-01-10T11:30:00
          '%a %b %d %H:%M:%S.%f %Y' | 'Sat Jan 10 00:01:02.123456 2026' | 2026-01-10T00:01:02.123456
          '%a %b %d %H:%M:%S %Y' | 'Sat Jan  9 00:01:02 2026' | 2026-01-09T00:01:02
          '%A, %d %B %Y' | 'Saturday, 10 January 2026' | 2026-01-10T00:00:00
          '%A, %d %B %Y' | 'Saturday, 10 MAY 2026' | 2026-05-10T00:00:00
          '%A, %d %B %Y' | 'Saturday, 10 Foo 2026' | null
          '%Y%m%dT%H%M%SZ' | '20260110T000102Z' | 2026-01-10T00:01:02
          '%Y%m%dT%H%M%SZ' | '20260110t000102z' | 2026-01-10T00:01:02
          '%Y%m%d%H%M%S' | '20260110000102' | 2026-01-10T00:01:02
          '%Y-%j' | '2026-010' | 2026-01-10T00:00:00
          '%Y-%j' | '2026-365' | 2026-12-31T00:00:00
          '%Y-%j' | '2024-366' | 2024-12-31T00:00:00
          '%Y-%j' | '2026-000' | null
          '%Y-%j' | '2026-400' | null
          '%Y-%m-%dT%H:%M:%S%z' | '2026-01-10T00:01:02+09:00' | 2026-01-10T00:01:02+09:00
          '%Y-%m-%dT%H:%M:%S%z' | '2026-01-10T00:01:02+0900:30' | null
          '%Y-%m-%dT%H:%M:%S%z' | '2026-01-10T00:01:02+09:00:30' | 2026-01-10T00:01:02+09:00:30
          '%Y-%m-%dT%H:%M:%S%z' | '2026-01-10T00:01:02' | null
          '%H:%M' | '10:11' | 1900-01-01T10:11:00
          '%d%%%m%%%Y' | '10%01%2026' | 2026-01-10T00:00:00
          '%Y/%m/%d' | '2026/01/10x' | null
          '%Y/%m/%d' | '2026/01' | null
          '%Y/%m/%d' | '' | null
          """)
  void readsWhatPythonReads(String pattern, String text, String expected) {
    OffsetDateTime time = StrptimeTimestamp.of(pattern).parse(text, ZONE, NOW);

    boolean naive = expected != null && !expected.matches(".*T.*[+-].*");
    assertThat(time == null ? null : TimestampText.of(time))
        .isEqualTo(naive ? expected + "+09:00" : expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          %Y-%m-%d %H:%M:%S %Z    | 2026-01-10 00:01:02 UTC       | 2026-01-10T00:01:02+00:00
          %Y-%m-%d %H:%M:%S %Z    | 2026-01-10 00:01:02 gmt       | 2026-01-10T00:01:02+00:00
          %Y-%m-%d %H:%M:%S %Z    | 2026-01-10 00:01:02 EST       | null
          %Y-%m-%d %H:%M:%S %Z    | 2026-01-10 00:01:02 +0900     | null
          %Y-%m-%d %H:%M:%S %z %Z | 2026-01-10 00:01:02 +0900 JST | 2026-01-10T00:01:02+09:00
          """)
  void takesNoZoneForAnother(String pattern, String text, String expected) {
    OffsetDateTime time = StrptimeTimestamp.of(pattern).parse(text, ZoneOffset.ofHours(5), NOW);

    assertThat(time == null ? null : TimestampText.of(time)).isEqualTo(expected);
  }

  @Test
  void keepsNanoseconds() {
    OffsetDateTime time =
        StrptimeTimestamp.of("%H:%M:%S.%f").parse("00:01:02.123456789", ZoneOffset.UTC, NOW);

    assertThat(time.getNano()).isEqualTo(123_456_789);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%Y-%q", "%Y-%", "%-d/%m", "%Y %U"})
  void refusesDirectivesThatItDoesNotKnow(String pattern) {
    assertThatThrownBy(() -> StrptimeTimestamp.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("expected one of %Y %y %m %d ")
        .hasMessageEndingWith(" in '" + pattern + "'");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "iso", "yyyy-MM-dd", "100%%"})
  void refusesPatternsWithoutADirective(String pattern) {
    assertThatThrownBy(() -> StrptimeTimestamp.of(pattern))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("iso8601, epoch, syslog or a strptime pattern")
        .hasMessageEndingWith("got '" + pattern + "'");
  }

  @Property
  void readsEachTimeThatJavaWrites(
      @ForAll @OffsetRange(min = "-12:00", max = "+14:00") OffsetDateTime random) {
    OffsetDateTime time =
        random
            .withOffsetSameLocal(
                ZoneOffset.ofTotalSeconds(random.getOffset().getTotalSeconds() / 60 * 60))
            .withNano(random.getNano() / 1000 * 1000);
    StrptimeTimestamp format = StrptimeTimestamp.of("%a %d/%b/%Y %I:%M:%S.%f %p %z");

    assertThat(format.parse(JAVA.format(time), ZONE, NOW)).isEqualTo(time);
  }

  @Property
  void neverThrows(@ForAll String text) {
    StrptimeTimestamp format = StrptimeTimestamp.of("%Y%Z%z%p%I%j%b");

    assertThat(format.parse(text, ZONE, NOW)).isNull();
  }
}
