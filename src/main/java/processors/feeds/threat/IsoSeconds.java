package processors.feeds.threat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/** Times as indicators have them: ISO 8601 in UTC, without fractions of seconds. */
final class IsoSeconds {

  /** A date, with or without a time, which may have an offset. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendLiteral('T')
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendOffset("+HH:MM", "Z")
          .toFormatter();

  private IsoSeconds() {}

  /** A time. */
  static String of(Instant time) {
    return time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  /** A text with a time in ISO 8601; null if it is none. */
  static String of(String text) {
    return instant(text).map(IsoSeconds::of).orElse(null);
  }

  /** A date of HTTP, such as {@code Sat, 10 Jan 2026 00:00:00 GMT}; null if it is none. */
  static String ofHttpDate(String text) {
    if (text == null) {
      return null;
    }
    try {
      return of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** The time of a text in ISO 8601; without an offset it is UTC. */
  static Optional<Instant> instant(String text) {
    if (text == null) {
      return Optional.empty();
    }
    try {
      TemporalAccessor time =
          ISO.parseBest(
              text.strip().replace(' ', 'T'),
              OffsetDateTime::from,
              LocalDateTime::from,
              LocalDate::from);
      return Optional.of(inUtc(time));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Instant inUtc(TemporalAccessor time) {
    if (time instanceof OffsetDateTime withOffset) {
      return withOffset.toInstant();
    }
    return time instanceof LocalDateTime dateTime
        ? dateTime.toInstant(ZoneOffset.UTC)
        : LocalDate.from(time).atStartOfDay().toInstant(ZoneOffset.UTC);
  }
}
