package routes.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import processors.normalize.TimestampFormat;

/** Finds the field in which records have their time, and how it is written. */
public final class TimestampFinder {

  /**
   * What was found.
   *
   * @param field the field's path
   * @param format the name of its format
   */
  public record Found(String field, String format) {}

  private static final List<String> FORMATS =
      List.of(
          "iso8601",
          "syslog",
          "%d/%b/%Y:%H:%M:%S %z",
          "%Y-%m-%d %H:%M:%S,%f",
          "%Y-%m-%d %H:%M:%S.%f",
          "%Y-%m-%d %H:%M:%S %z",
          "%Y/%m/%d %H:%M:%S",
          "%Y/%m/%d %H:%M:%S.%f",
          "%d/%b/%Y %H:%M:%S",
          "%b %d %Y %H:%M:%S",
          "%d %b %Y %H:%M:%S",
          "%a %b %d %H:%M:%S %Y",
          "%a, %d %b %Y %H:%M:%S %z",
          "%Y%m%dT%H%M%SZ",
          "%Y%m%d%H%M%S");

  /** Whether a text is a time does not depend on the year that it leaves out. */
  private static final Instant ANY_YEAR = Instant.EPOCH;

  private static final String EPOCH = "epoch";
  private static final Pattern EPOCH_NUMBER = Pattern.compile("1\\d{9}(\\d{3}|\\d{6})?(\\.\\d+)?");

  /** Names for the time of an event, the surest first. */
  private static final List<String> NAMES =
      List.of(
          "timestamp",
          "eventtime",
          "time",
          "datetime",
          "ts",
          "date",
          "starttime",
          "start",
          "rt",
          "end",
          "created",
          "published");

  private TimestampFinder() {}

  /** The likeliest of the fields whose values all are times. */
  static Optional<Found> find(SampleFields fields) {
    return fields.values().entrySet().stream()
        .filter(field -> field.getValue().size() == fields.records())
        .sorted(Comparator.comparingInt(field -> rank(field.getKey())))
        .flatMap(field -> format(field).stream())
        .findFirst();
  }

  private static Optional<Found> format(Map.Entry<String, List<Object>> field) {
    List<String> texts = field.getValue().stream().map(TimestampFinder::text).toList();
    Stream<String> formats =
        texts.stream().allMatch(text -> EPOCH_NUMBER.matcher(text).matches())
            ? Stream.of(EPOCH)
            : FORMATS.stream();
    return formats
        .filter(format -> fits(TimestampFormat.named(format), texts))
        .findFirst()
        .map(format -> new Found(field.getKey(), format));
  }

  private static String text(Object value) {
    return value instanceof Double number
        ? new BigDecimal(number.toString()).toPlainString()
        : value.toString();
  }

  private static boolean fits(TimestampFormat format, List<String> texts) {
    return texts.stream()
        .allMatch(
            text -> {
              OffsetDateTime time = format.parse(text, ZoneOffset.UTC, ANY_YEAR);
              return time != null && text.length() > 7;
            });
  }

  private static int rank(String path) {
    String name = Names.plain(path.substring(path.lastIndexOf('.') + 1));
    int rank = NAMES.indexOf(name);
    int depth = (int) path.chars().filter(c -> c == '.').count();
    boolean named = rank >= 0;
    return (named ? rank : NAMES.size() + (name.contains("time") ? 0 : 1)) * 10 + depth;
  }
}
