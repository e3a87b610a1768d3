package processors.feeds.download;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** Reads the header {@code Retry-After}: seconds or a date (RFC 9110, section 10.2.3). */
final class RetryAfter {

  /** No server may keep a feed from being refreshed for longer. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private RetryAfter() {}

  /** How long to wait; nothing if the header says nothing that can be read. */
  static Optional<Duration> read(String header, Clock clock) {
    try {
      return Optional.of(bounded(Duration.ofSeconds(Long.parseLong(header.strip()))));
    } catch (NumberFormatException e) {
      return date(header, clock);
    }
  }

  private static Optional<Duration> date(String header, Clock clock) {
    try {
      Instant date =
          ZonedDateTime.parse(header.strip(), DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(bounded(Duration.between(clock.instant(), date)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static Duration bounded(Duration wait) {
    Duration positive = wait.isNegative() ? Duration.ZERO : wait;
    return positive.compareTo(LONGEST) > 0 ? LONGEST : positive;
  }
}
