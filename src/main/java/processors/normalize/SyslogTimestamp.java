package processors.normalize;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The time of RFC 3164, "The BSD syslog Protocol", section 4.1.2 ({@code Jan 10 00:01:02}), with or
 * without a fraction. It has no year: the year is that which puts the time at most twelve hours
 * into the future.
 */
final class SyslogTimestamp implements TimestampFormat {

  private static final Duration TOLERANCE = Duration.ofHours(12);

  @Override
  public OffsetDateTime parse(String text, ZoneOffset zone, Instant now) {
    DigitReader in = new DigitReader(text);
    int month = MonthName.abbreviated(in.rest(3));
    in.advance(Math.min(3, text.length()));
    if (month < 0 || !Character.isWhitespace(in.peek())) {
      return null;
    }
    in.skipSpace();
    int day = in.number(1, 2);
    if (day < 0 || !Character.isWhitespace(in.peek())) {
      return null;
    }
    in.skipSpace();
    int hour = in.number(2, 2);
    int minute = in.skip(':') ? in.number(2, 2) : -1;
    int second = in.skip(':') ? in.number(2, 2) : -1;
    int nano = in.skip('.') ? in.nanos() : 0;
    if (hour < 0 || minute < 0 || second < 0 || nano < 0) {
      return null;
    }
    Instant latest = now.plus(TOLERANCE);
    int year = latest.atOffset(ZoneOffset.UTC).getYear();
    OffsetDateTime thisYear = of(year, month, day, hour, minute, second, nano, zone);
    return thisYear != null && !thisYear.toInstant().isAfter(latest)
        ? thisYear
        : of(year - 1, month, day, hour, minute, second, nano, zone);
  }

  private static OffsetDateTime of(
      int year, int month, int day, int hour, int minute, int second, int nano, ZoneOffset zone) {
    try {
      return OffsetDateTime.of(year, month, day, hour, minute, second, nano, zone);
    } catch (DateTimeException e) {
      return null; // the 29th of February of a year that has none
    }
  }
}
