package processors.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;

/**
 * ISO 8601 date and time, extended ({@code 2026-01-10T00:01:02.123456Z}) or basic ({@code
 * 20260110T000102Z}), with the date of a calendar or of a week ({@code 2026-W02-6}), any character
 * between date and time, a point or comma before the fraction of a second, and an offset, with or
 * without a space before it, or none. Read by hand: it is on the way of each record, and
 * java.time's formatter takes ten times as long.
 */
final class IsoTimestamp implements TimestampFormat {

  private static final int NO_OFFSET = Integer.MAX_VALUE;

  @Override
  public OffsetDateTime parse(String text, ZoneOffset zone, Instant now) {
    DigitReader in = new DigitReader(text);
    try {
      LocalDate date = date(in);
      if (date == null) {
        return null;
      }
      if (in.atEnd()) {
        return date.atStartOfDay().atOffset(zone);
      }
      in.skipOne();
      return time(in, date, zone);
    } catch (DateTimeException e) {
      return null; // such as the 30th of February: not a time, whatever else it is
    }
  }

  private static LocalDate date(DigitReader in) {
    int year = in.number(4, 4);
    if (year < 1) {
      return null;
    }
    boolean extended = in.skip('-');
    if (in.skip('W')) {
      return weekDate(in, year, extended);
    }
    int month = in.number(2, 2);
    int day = !extended || in.skip('-') ? in.number(2, 2) : -1;
    return month < 0 || day < 0 ? null : LocalDate.of(year, month, day);
  }

  private static LocalDate weekDate(DigitReader in, int year, boolean extended) {
    int week = in.number(2, 2);
    int day = (extended ? in.skip('-') : in.peekDigit()) ? in.number(1, 1) : 1;
    LocalDate date =
        LocalDate.of(year, 1, 4) // always in the first week
            .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
            .with(ChronoField.DAY_OF_WEEK, day);
    return date.get(IsoFields.WEEK_BASED_YEAR) == year ? date : null;
  }

  private static OffsetDateTime time(DigitReader in, LocalDate date, ZoneOffset zone) {
    int hour = in.number(2, 2);
    boolean extended = in.skip(':');
    int minute = extended || in.peekDigit() ? in.number(2, 2) : 0;
    boolean hasSecond = extended ? in.skip(':') : in.peekDigit();
    int second = hasSecond ? in.number(2, 2) : 0;
    int nano = hasSecond && (in.skip('.') || in.skip(',')) ? in.nanos() : 0;
    if (hour < 0 || minute < 0 || second < 0 || nano < 0) {
      return null;
    }
    ZoneOffset offset = offset(in, zone);
    return offset == null || !in.atEnd()
        ? null
        : date.atTime(hour, minute, second, nano).atOffset(offset);
  }

  private static ZoneOffset offset(DigitReader in, ZoneOffset zone) {
    if (in.atEnd()) {
      return zone;
    }
    in.skip(' '); // as in 2026-01-10 00:01:02 +0900, which many loggers write
    if (in.skip('Z') || in.skip('z')) {
      return ZoneOffset.UTC;
    }
    int seconds = in.offsetSeconds(NO_OFFSET);
    return seconds == NO_OFFSET ? null : ZoneOffset.ofTotalSeconds(seconds);
  }
}
