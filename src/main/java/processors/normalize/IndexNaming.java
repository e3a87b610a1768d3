package processors.normalize;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import processors.record.Document;
import processors.record.ObjectSource;

/**
 * The index of each document of a log type. Safe for any thread.
 *
 * <p>Names follow "Index naming restrictions" of the OpenSearch documentation.
 */
final class IndexNaming {

  private static final Pattern ALLOWED = Pattern.compile("[a-z0-9][a-z0-9._-]*");

  /** Names have at most 255 bytes; the longest rotation adds eleven. */
  private static final int LONGEST = 255 - "-2026-01-10".length();

  /** Which time decides the index. */
  enum TimeSource {
    /** When the event happened. */
    EVENT("@timestamp"),
    /** When the program read the object. */
    INGESTED("event_ingested");

    private final String label;

    TimeSource(String label) {
      this.label = label;
    }

    /**
     * @throws IllegalArgumentException if no time has this name
     */
    static TimeSource named(String name) {
      for (TimeSource source : values()) {
        if (source.label.equals(name)) {
          return source;
        }
      }
      throw new IllegalArgumentException(
          "expected " + EVENT.label + " or " + INGESTED.label + ", got '" + name + "'");
    }
  }

  /** The last name made: records that follow one another mostly share it. */
  private record Named(String index, LocalDate day, String full) {}

  private final String index;
  private final String suffix;
  private final IndexRotation rotation;
  private final TimeSource timeSource;
  private final ZoneOffset zone;
  private volatile Named last;

  /**
   * @param index the name before suffix and rotation
   * @param suffix what is put behind it with a dash, or empty; both together are a {@link
   *     #checkedName}
   * @param rotation what is added for a day
   * @param timeSource which time decides the day
   * @param zone where the day begins
   */
  IndexNaming(
      String index, String suffix, IndexRotation rotation, TimeSource timeSource, ZoneOffset zone) {
    this.index = index;
    this.suffix = suffix;
    this.rotation = rotation;
    this.timeSource = timeSource;
    this.zone = zone;
    this.last = new Named(index, LocalDate.EPOCH, full(index, LocalDate.EPOCH));
  }

  /**
   * A name that OpenSearch takes for an index, also with a rotation behind it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static String checkedName(String name) {
    if (!ALLOWED.matcher(name).matches() || name.length() > LONGEST) {
      throw new IllegalArgumentException(
          "expected at most "
              + LONGEST
              + " lower-case letters, digits, '-', '_' and '.', such as log-app, beginning with a"
              + " letter or digit, got '"
              + name
              + "'");
    }
    return name;
  }

  String nameFor(Document document, ObjectSource source) {
    String base = document.indexName() == null ? index : document.indexName();
    LocalDate day = time(document, source).withOffsetSameInstant(zone).toLocalDate();
    Named known = last;
    if (known.day().equals(day) && known.index().equals(base)) {
      return known.full();
    }
    Named made = new Named(base, day, full(base, day));
    last = made;
    return made.full();
  }

  private OffsetDateTime time(Document document, ObjectSource source) {
    if (timeSource == TimeSource.INGESTED) {
      return source.ingested().atOffset(ZoneOffset.UTC);
    }
    return document.indexTime() == null ? document.timestamp() : document.indexTime();
  }

  private String full(String base, LocalDate day) {
    if (rotation == IndexRotation.AUTO) {
      return base;
    }
    String named = suffix.isEmpty() ? base : base + "-" + suffix;
    return named + rotation.suffix(day);
  }
}
