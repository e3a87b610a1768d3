package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SyslogTimestampTest {

  private static final DateTimeFormatter JAVA =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ENGLISH);

  private final SyslogTimestamp format = new SyslogTimestamp();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          # an ordinary day
          Jan 10 00:01:02           | +00:00 | 2026-01-15T00:00:00Z | 2026-01-10T00:01:02+00:00
          Jan  9 00:01:02           | +00:00 | 2026-01-15T00:00:00Z | 2026-01-09T00:01:02+00:00
          jan 9 00:01:02            | +00:00 | 2026-01-15T00:00:00Z | 2026-01-09T00:01:02+00:00
          Jan 10 00:01:02.123       | +00:00 | 2026-01-15T00:00:00Z | 2026-01-10T00:01:02.123000+00:00
          Jan 10 00:01:02.123456789 | +00:00 | 2026-01-15T00:00:00Z | 2026-01-10T00:01:02.123456789+00:00
          Jan 10 00:01:02 host sshd | +00:00 | 2026-01-15T00:00:00Z | 2026-01-10T00:01:02+00:00
          Jan 10 00:01:02.          | +00:00 | 2026-01-15T00:00:00Z | 2026-01-10T00:01:02+00:00
          Jan 10 00:01:02           | -03:30 | 2026-01-15T00:00:00Z | 2026-01-10T00:01:02-03:30
          # up to twelve hours ahead is a clock that is fast, more is last year
          Jan 15 12:00:00           | +00:00 | 2026-01-15T00:00:00Z | 2026-01-15T12:00:00+00:00
          Jan 15 12:00:01           | +00:00 | 2026-01-15T00:00:00Z | 2025-01-15T12:00:01+00:00
          Dec 31 23:59:59           | +00:00 | 2026-01-15T00:00:00Z | 2025-12-31T23:59:59+00:00
          # around new year
          Dec 31 23:59:59           | +00:00 | 2026-01-01T00:00:01Z | 2025-12-31T23:59:59+00:00
          Jan  1 00:00:00           | +00:00 | 2025-12-31T23:59:59Z | 2026-01-01T00:00:00+00:00
          Jan  1 12:00:00           | +00:00 | 2025-12-31T23:59:59Z | 2025-01-01T12:00:00+00:00
          Dec 31 23:59:59           | +00:00 | 2025-12-31T23:59:59Z | 2025-12-31T23:59:59+00:00
          # the year begins earlier in the east and later in the west
          Jan  1 01:00:00           | +14:00 | 2026-12-31T11:00:00Z | 2027-01-01T01:00:00+14:00
          Jan  1 05:00:00           | +09:00 | 2026-12-31T20:00:00Z | 2027-01-01T05:00:00+09:00
          Dec 31 23:00:00           | -08:00 | 2027-01-01T07:00:00Z | 2026-12-31T23:00:00-08:00
          Jan  1 00:00:00           | -12:00 | 2027-01-01T12:00:00Z | 2027-01-01T00:00:00-12:00
          # the 29th of February is of the last year that had one
          Feb 29 10:00:00           | +00:00 | 2024-03-01T00:00:00Z | 2024-02-29T10:00:00+00:00
          Feb 29 10:00:00           | +00:00 | 2024-02-28T21:00:00Z | 2020-02-29T10:00:00+00:00
          Feb 29 10:00:00           | +00:00 | 2025-01-15T00:00:00Z | 2024-02-29T10:00:00+00:00
          Feb 29 10:00:00           | +00:00 | 2027-01-15T00:00:00Z | 2024-02-29T10:00:00+00:00
          """)
  void takesTheLatestYearThatIsNotInTheFuture(
      String text, String zone, Instant now, String expected) {
    OffsetDateTime time = format.parse(text, ZoneOffset.of(zone), now);

    assertThat(TimestampText.of(time)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "J",
        "Jan",
        "Jan ",
        "Jan 10",
        "Jan 10 ",
        "Jan 10 00:01",
        "Jan 10 00:01:",
        "Jan 10 1:02:03",
        "Jan10 00:01:02",
        "Jan 100 00:01:02",
        "Foo 10 00:01:02",
        "January 10 00:01:02",
        "Feb 30 00:01:02",
        "Jan 0 00:01:02",
        "Jan 10 24:00:00",
        "Jan 10 00:60:00",
        "Jan 10 00:00:60",
        " Jan 10 00:01:02",
        "2026-01-10T00:01:02Z"
      })
  void refusesOtherTexts(String text) {
    assertThat(format.parse(text, ZoneOffset.UTC, Instant.parse("2026-01-15T00:00:00Z"))).isNull();
  }

  @Property
  void findsTheYearOfEachTimeOfTheLastYear(
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long now,
      @ForAll @IntRange(min = -43_200, max = 31_400_000) int secondsAgo,
      @ForAll @IntRange(min = -18, max = 18) int hours) {
    Instant moment = Instant.ofEpochSecond(now);
    OffsetDateTime time =
        moment.minus(Duration.ofSeconds(secondsAgo)).atOffset(ZoneOffset.ofHours(hours));

    assertThat(format.parse(JAVA.format(time), time.getOffset(), moment)).isEqualTo(time);
  }
}
