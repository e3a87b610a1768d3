package processors.normalize;

import java.time.OffsetDateTime;

/**
 * The years that can be written with four digits, 1 to 9999: OpenSearch reads no others in a date,
 * and a log with another year has something else in its time's place.
 */
final class CalendarYears {

  private CalendarYears() {}

  /** The time, or null if its year is not among them. */
  static OffsetDateTime within(OffsetDateTime time) {
    return time.getYear() >= 1 && time.getYear() <= 9999 ? time : null;
  }
}
