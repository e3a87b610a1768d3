package processors.normalize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Time since 1970, in seconds, or by its size in milliseconds (above 10^12) or microseconds (above
 * 10^15), with or without a fraction, in the years 1 to 9999.
 */
final class EpochTimestamp implements TimestampFormat {

  private static final BigDecimal MILLIS_FROM = BigDecimal.valueOf(1_000_000_000_000L);
  private static final BigDecimal MICROS_FROM = BigDecimal.valueOf(1_000_000_000_000_000L);
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(100_000_000_000_000_000L);
  private static final int LONGEST = 40;

  @Override
  public OffsetDateTime parse(String text, ZoneOffset zone, Instant now) {
    String number = text.strip();
    try {
      long whole = wholeSeconds(number);
      if (whole >= 0) {
        return CalendarYears.within(Instant.ofEpochSecond(whole).atOffset(zone));
      }
      return number.length() > LONGEST ? null : exact(new BigDecimal(number), zone);
    } catch (NumberFormatException | DateTimeException | ArithmeticException e) {
      return null; // no number, or one that no calendar holds
    }
  }

  /** The usual case, ten or so digits, or -1. */
  private static long wholeSeconds(String number) {
    int length = number.length();
    if (length == 0 || length > 12) {
      return -1;
    }
    long value = 0;
    for (int i = 0; i < length; i++) {
      int digit = number.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      value = value * 10 + digit;
    }
    return value;
  }

  private static OffsetDateTime exact(BigDecimal number, ZoneOffset zone) {
    // A scale like that of 1e-999999999 would make the arithmetic below take forever.
    if (Math.abs((long) number.scale()) > LONGEST || number.abs().compareTo(FARTHEST) > 0) {
      return null;
    }
    int shift = number.compareTo(MICROS_FROM) > 0 ? 6 : number.compareTo(MILLIS_FROM) > 0 ? 3 : 0;
    BigDecimal seconds = number.movePointLeft(shift);
    BigDecimal floor = seconds.setScale(0, RoundingMode.FLOOR);
    long nanos = seconds.subtract(floor).movePointRight(9).longValue();
    Instant time = Instant.ofEpochSecond(floor.longValueExact(), nanos);
    return CalendarYears.within(time.atOffset(zone));
  }
}
