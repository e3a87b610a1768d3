package processors.normalize;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import processors.pattern.LinearPattern;
import processors.pattern.PatternError;
import processors.record.FieldPath;

/** Reads the values of a log type's settings; says which setting is wrong, and how. */
final class SettingReader {

  private static final String OFFSET = "an offset such as +09:00";

  private final String logType;

  SettingReader(String logType) {
    this.logType = logType;
  }

  Optional<LinearPattern> pattern(String setting, String regex) {
    if (regex.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LinearPattern.compile(regex));
    } catch (PatternError e) {
      throw new ConfigurationError(logType, setting, null, e.getMessage(), e);
    }
  }

  Optional<FieldPath> onePath(String setting, String text) {
    List<FieldPath> paths = paths(setting, text);
    if (paths.size() > 1) {
      throw wrong(setting, text, "one field");
    }
    return paths.stream().findFirst();
  }

  List<FieldPath> paths(String setting, String text) {
    return checked(setting, text, FieldMappingText::paths);
  }

  ZoneOffset offset(String setting, String text) {
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw wrong(setting, text, OFFSET);
    }
  }

  String required(String setting, String value) {
    if (value.isEmpty()) {
      throw new ConfigurationError(logType, setting, null, "expected a value, got none", null);
    }
    return value;
  }

  <V, T> T checked(String setting, V value, Function<V, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationError(logType, setting, value.toString(), e.getMessage(), e);
    }
  }

  ConfigurationError wrong(String setting, String value, String expected) {
    return new ConfigurationError(
        logType, setting, value, "expected " + expected + ", got '" + value + "'", null);
  }

  static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
