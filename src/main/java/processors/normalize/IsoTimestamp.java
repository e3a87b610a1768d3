package processors.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * ISO 8601 date and time, extended ({@code 2026-01-10T00:01:02.123456Z}) or basic ({@code
 * 20260110T000102Z}), with any character between date and time, a point or comma before the
 * fraction, and an offset or none. Read by hand: it is on the way of each record, and java.time's
 * formatter takes ten times as long.
 */
final class IsoTimestamp implements TimestampFormat {

  private static final int NO_OFFSET = Integer.MAX_VALUE;

  @Override
  public OffsetDateTime parse(String text, ZoneOffset zone, Instant now) {
    DigitReader in = new DigitReader(text);
    int year = in.number(4, 4);
    boolean extended = in.skip('-');
    int month = in.number(2, 2);
    if (year < 0 || month < 0 || extended && !in.skip('-')) {
      return null;
    }
    int day = in.number(2, 2);
    if (day < 0) {
      return null;
    }
    try {
      if (in.atEnd()) {
        return OffsetDateTime.of(year, month, day, 0, 0, 0, 0, zone);
      }
      in.skipOne();
      return time(in, year, month, day, zone);
    } catch (DateTimeException e) {
      return null; // such as the 30th of February: not a time, whatever else it is
    }
  }

  private static OffsetDateTime time(
      DigitReader in, int year, int month, int day, ZoneOffset zone) {
    int hour = in.number(2, 2);
    boolean extended = in.skip(':');
    int minute = extended || in.peekDigit() ? in.number(2, 2) : 0;
    boolean hasSecond = extended ? in.skip(':') : in.peekDigit();
    int second = hasSecond ? in.number(2, 2) : 0;
    int nano = in.skip('.') || in.skip(',') ? in.nanos() : 0;
    if (hour < 0 || minute < 0 || second < 0 || nano < 0) {
      return null;
    }
    ZoneOffset offset = offset(in, zone);
    return offset == null || !in.atEnd()
        ? null
        : OffsetDateTime.of(year, month, day, hour, minute, second, nano, offset);
  }

  private static ZoneOffset offset(DigitReader in, ZoneOffset zone) {
    if (in.atEnd()) {
      return zone;
    }
    if (in.skip('Z') || in.skip('z')) {
      return ZoneOffset.UTC;
    }
    int seconds = in.offsetSeconds(NO_OFFSET);
    return seconds == NO_OFFSET ? null : ZoneOffset.ofTotalSeconds(seconds);
  }
}
