package processors.normalize;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * The time of RFC 3164, "The BSD syslog Protocol", section 4.1.2 ({@code Jan 10 00:01:02}), with or
 * without a fraction. It has no year: the year is the latest that puts the time at most twelve
 * hours into the future and that has such a day.
 */
final class SyslogTimestamp implements TimestampFormat {

  private static final Duration TOLERANCE = Duration.ofHours(12);

  /** The most years from one 29th of February to the next, as from 1896 to 1904. */
  private static final int LEAP_YEARS_APART = 8;

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
    if (hour < 0 || minute < 0 || second < 0) {
      return null;
    }
    int nano = in.skip('.') && in.peekDigit() ? in.nanos() : 0;
    OffsetDateTime latest = now.plus(TOLERANCE).atOffset(zone);
    int year = latest.getYear();
    for (int back = 0; back <= LEAP_YEARS_APART; back++) {
      OffsetDateTime time = of(year - back, month, day, hour, minute, second, nano, zone);
      if (time != null && !time.isAfter(latest)) {
        return time;
      }
    }
    return null;
  }

  private static OffsetDateTime of(
      int year, int month, int day, int hour, int minute, int second, int nano, ZoneOffset zone) {
    try {
      return OffsetDateTime.of(year, month, day, hour, minute, second, nano, zone);
    } catch (DateTimeException e) {
      return null; // the 29th of February of a year that has none, or no time at all
    }
  }
}
