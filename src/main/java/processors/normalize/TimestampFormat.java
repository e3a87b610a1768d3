package processors.normalize;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A way to write a time. Immutable and safe for any thread. */
public interface TimestampFormat {

  /**
   * Reads a time.
   *
   * @param text the time as the record has it
   * @param zone where the record was made, for texts that do not tell
   * @param now the present, for texts that leave out the year
   * @return the time, or null if the text is not of this format
   */
  OffsetDateTime parse(String text, ZoneOffset zone, Instant now);

  /**
   * The format of a name: {@code iso8601}, {@code epoch}, {@code syslog}, or a pattern of Python's
   * {@code strptime}, which has a percent sign.
   *
   * @throws IllegalArgumentException if it is none of these
   */
  static TimestampFormat named(String name) {
    return switch (name) {
      case "iso8601" -> new IsoTimestamp();
      case "epoch" -> new EpochTimestamp();
      case "syslog" -> new SyslogTimestamp();
      default -> StrptimeTimestamp.of(name);
    };
  }
}
