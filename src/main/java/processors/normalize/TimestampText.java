package processors.normalize;

import java.time.OffsetDateTime;
import java.util.Locale;

/**
 * Writes times as the documents have them: {@code 2026-01-10T00:01:02.123456+00:00}, the fraction
 * in microseconds or, where needed, nanoseconds, and left out when it is zero. By hand for the same
 * reason as {@link IsoTimestamp}.
 */
public final class TimestampText {

  private TimestampText() {}

  /** The text of {@code @timestamp} for a time. */
  public static String of(OffsetDateTime time) {
    StringBuilder out = new StringBuilder(35);
    int year = time.getYear();
    if (year >= 1000 && year <= 9999) {
      out.append(year);
    } else {
      out.append(String.format(Locale.ROOT, "%04d", year));
    }
    two(out.append('-'), time.getMonthValue());
    two(out.append('-'), time.getDayOfMonth());
    two(out.append('T'), time.getHour());
    two(out.append(':'), time.getMinute());
    two(out.append(':'), time.getSecond());
    if (time.getNano() != 0) {
      fraction(out.append('.'), time.getNano());
    }
    offset(out, time.getOffset().getTotalSeconds());
    return out.toString();
  }

  private static void fraction(StringBuilder out, int nano) {
    boolean micros = nano % 1000 == 0;
    int value = micros ? nano / 1000 : nano;
    for (int unit = micros ? 100_000 : 100_000_000; unit > 0; unit /= 10) {
      out.append((char) ('0' + value / unit % 10));
    }
  }

  private static void offset(StringBuilder out, int seconds) {
    int size = Math.abs(seconds);
    two(out.append(seconds < 0 ? '-' : '+'), size / 3600);
    two(out.append(':'), size / 60 % 60);
    if (size % 60 != 0) {
      two(out.append(':'), size % 60);
    }
  }

  private static void two(StringBuilder out, int value) {
    out.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }
}
