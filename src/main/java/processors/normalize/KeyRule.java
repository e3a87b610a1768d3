package processors.normalize;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(KeyRule.class);
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

  /** The time in a key; none where the key was given by somebody who did not write one into it. */
  Optional<Instant> fileTime(String key) {
    return fileTime.flatMap(pattern -> time(pattern, key));
  }

  private static Optional<Instant> time(LinearPattern pattern, String key) {
    Optional<Instant> time = pattern.matching(match -> time(pattern, match, key));
    if (time.isEmpty()) {
      LOG.atWarn()
          .addKeyValue("key", key)
          .addKeyValue("fileTimestamp", pattern.regex())
          .log("no time in the object's key");
    }
    return time;
  }

  private static Optional<Instant> time(LinearPattern pattern, LineMatcher match, String key) {
    if (!match.find(key)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDateTime.of(
                  part(pattern, match, "year", NO_YEAR),
                  part(pattern, match, "month", 1),
                  part(pattern, match, "day", 1),
                  part(pattern, match, "hour", 0),
                  part(pattern, match, "minute", 0),
                  part(pattern, match, "second", 0))
              .plusNanos(part(pattern, match, "microsecond", 0) * 1000L)
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | NumberFormatException e) {
      LOG.atDebug().setCause(e).addKeyValue("key", key).log("no time");
      return Optional.empty();
    }
  }

  private static int part(LinearPattern pattern, LineMatcher match, String name, int otherwise) {
    int group = pattern.groupNames().indexOf(name);
    String digits = group < 0 ? null : match.group(group);
    return digits == null ? otherwise : Integer.parseInt(digits);
  }
}
