package routes.sample;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the records of a sample are read.
 *
 * @param told what it is, for people
 * @param settings the settings of the log type that say so
 * @param pairs the field whose {@code name=value} pairs become fields, if there is one
 * @param byLine whether each record is a line, so that a part of the lines is a sample too
 */
public record SampleShape(
    String told, Map<String, String> settings, Optional<String> pairs, boolean byLine) {

  /** Keeps the order of the settings. */
  public SampleShape {
    settings = new LinkedHashMap<>(settings);
  }

  static SampleShape of(String told, Map<String, String> settings, boolean byLine) {
    return new SampleShape(told, settings, Optional.empty(), byLine);
  }

  /** Text whose lines have a pattern. */
  static SampleShape text(String told, String pattern) {
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("format", "text");
    settings.put("pattern", pattern);
    return of(told, settings, true);
  }

  /** The same with pairs in a field. */
  SampleShape withPairs(String field) {
    return new SampleShape(told + " with name=value pairs", settings, Optional.of(field), byLine);
  }

  String setting(String name) {
    return settings.getOrDefault(name, "");
  }
}
