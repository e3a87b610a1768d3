package local.samples;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * What the sample objects of a log type are like: the file {@code <log type>.yaml} of the
 * resources. {@link SampleText} says what its texts may hold.
 *
 * @param name the file's name, for messages
 * @param key the S3 key
 * @param objects how many objects are made
 * @param records how many records each holds
 * @param begin the time of the first record
 * @param mostMillis the most milliseconds between two records
 * @param before what stands before the first record
 * @param record one record
 * @param between what stands between two records; a new line unless it is said
 * @param after what stands after the last record; a new line unless it is said
 * @param values texts by their names, of which one is chosen at random
 */
record SampleFile(
    String name,
    String key,
    int objects,
    int records,
    Instant begin,
    int mostMillis,
    String before,
    String record,
    String between,
    String after,
    Map<String, List<String>> values) {

  /** The file of a log type, if there is one. */
  static Optional<SampleFile> of(String logType) {
    String name = logType + ".yaml";
    try (InputStream file = SampleFile.class.getResourceAsStream(name)) {
      return file == null ? Optional.empty() : Optional.of(read(name, file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  /** The texts of which one is chosen for a name. */
  List<String> choices(String value) {
    List<String> choices = values.get(value);
    if (choices == null || choices.isEmpty()) {
      throw new SampleException(
          name, "expected a name that stands under 'values', got ${" + value + "}");
    }
    return choices;
  }

  /**
   * Reads a file.
   *
   * @throws SampleException if it is wrong
   */
  static SampleFile read(String name, InputStream yaml) {
    LoadSettings settings = LoadSettings.builder().setLabel(name).build();
    try {
      if (new Load(settings).loadFromInputStream(yaml) instanceof Map<?, ?> settingsByName) {
        return new Fields(name, settingsByName).check();
      }
    } catch (YamlEngineException e) {
      throw new SampleException(name, e.getMessage());
    }
    throw new SampleException(name, "expected settings such as 'key: AWSLogs/…'");
  }

  /** The settings of a file, each taken with a check. */
  private record Fields(String file, Map<?, ?> settings) {

    SampleFile check() {
      return new SampleFile(
          file,
          text("key"),
          number("objects"),
          number("records"),
          instant("begin"),
          Math.toIntExact(Duration.ofSeconds(number("seconds")).toMillis()),
          text("before", ""),
          text("record"),
          text("between", "\n"),
          text("after", "\n"),
          values());
    }

    private String text(String setting) {
      if (settings.get(setting) == null) {
        throw wrong(setting, "a text");
      }
      return text(setting, "");
    }

    private String text(String setting, String otherwise) {
      Object value = settings.get(setting);
      return value == null ? otherwise : value.toString();
    }

    private int number(String setting) {
      if (settings.get(setting) instanceof Integer number && number > 0) {
        return number;
      }
      throw wrong(setting, "a number above 0");
    }

    private Instant instant(String setting) {
      try {
        return Instant.parse(text(setting));
      } catch (DateTimeException e) {
        throw wrong(setting, "a time such as 2026-01-10T08:00:00Z");
      }
    }

    private Map<String, List<String>> values() {
      Map<String, List<String>> values = new TreeMap<>();
      if (settings.get("values") instanceof Map<?, ?> named) {
        named.forEach((name, value) -> values.put(name.toString(), choices(value)));
      }
      return Map.copyOf(values);
    }

    private static List<String> choices(Object value) {
      return value instanceof List<?> list
          ? list.stream().map(Object::toString).toList()
          : List.of(value.toString());
    }

    private SampleException wrong(String setting, String expected) {
      return new SampleException(
          file, "expected " + expected + " in '" + setting + "', got " + settings.get(setting));
    }
  }
}
