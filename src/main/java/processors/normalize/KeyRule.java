package processors.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;

/**
 * What a log type reads from an object's key.
 *
 * @param wanted found in the keys of its objects
 * @param ignored found in keys that are left alone all the same
 * @param fileTime finds the parts of a time in a key
 */
record KeyRule(
    LinearPattern wanted, Optional<LinearPattern> ignored, Optional<LinearPattern> fileTime) {

  private static final int NO_YEAR = Integer.MIN_VALUE;
  private static final Set<String> TIME_PARTS =
      Set.of("year", "month", "day", "hour", "minute", "second", "microsecond");

  /**
   * A pattern that finds a time: without a year it would give that of no log.
   *
   * @throws IllegalArgumentException if its groups are not the parts of a time
   */
  static LinearPattern checkedTime(LinearPattern pattern) {
    List<String> groups = pattern.groupNames();
    if (!groups.contains("year") || !TIME_PARTS.containsAll(groups)) {
      throw new IllegalArgumentException(
          "expected the group year and any of month, day, hour, minute, second and microsecond, got "
              + groups
              + " in '"
              + pattern.regex()
              + "'");
    }
    return pattern;
  }

  boolean matches(String key) {
    return wanted.find(key);
  }

  Optional<String> ignoredBecause(String key) {
    return ignored
        .filter(pattern -> pattern.find(key))
        .map(pattern -> "s3KeyIgnored matches: " + pattern.regex());
  }

  Optional<Instant> fileTime(String key) {
    return fileTime.map(pattern -> time(pattern, key));
  }

  private static Instant time(LinearPattern pattern, String key) {
    LineMatcher match = pattern.matcher();
    if (!match.find(key)) {
      throw new IllegalArgumentException(
          "expected a time in the key as fileTimestamp says: " + pattern.regex());
    }
    int micros = part(pattern, match, "microsecond", 0);
    try {
      return LocalDateTime.of(
              part(pattern, match, "year", NO_YEAR),
              part(pattern, match, "month", 1),
              part(pattern, match, "day", 1),
              part(pattern, match, "hour", 0),
              part(pattern, match, "minute", 0),
              part(pattern, match, "second", 0))
          .plusNanos(micros * 1000L)
          .toInstant(ZoneOffset.UTC);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("expected a time in the key: " + e.getMessage(), e);
    }
  }

  private static int part(LinearPattern pattern, LineMatcher match, String name, int otherwise) {
    int group = pattern.groupNames().indexOf(name);
    String digits = group < 0 ? null : match.group(group);
    try {
      return digits == null ? otherwise : Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "expected a number for " + name + " in the key, got '" + digits + "'", e);
    }
  }
}
