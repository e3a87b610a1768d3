package processors.normalize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import processors.parse.RecordParsers;
import processors.read.RecordFormats;

/**
 * The log types that are known. They can be replaced while the program runs: whoever has a {@link
 * LogType} keeps it to the end of its object. Safe for any thread.
 */
public final class LogTypes {

  private record Known(List<LogType> byPriority, Map<String, LogType> byName) {}

  private final RecordFormats formats;
  private final RecordParsers parsers;
  private volatile Known known = new Known(List.of(), Map.of());

  /**
   * No log types yet.
   *
   * @param formats the formats that log types may ask for
   * @param parsers the parsers that go with them
   */
  public LogTypes(RecordFormats formats, RecordParsers parsers) {
    this.formats = formats;
    this.parsers = parsers;
  }

  /**
   * Checks definitions and, if all are right, puts them in the place of those that were known.
   *
   * @throws ConfigurationError if one is wrong or two have the same name, with all that is wrong;
   *     what was known stays
   */
  public void replaceWith(Collection<LogTypeDefinition> definitions) {
    List<ConfigurationError> errors = new ArrayList<>();
    List<LogType> compiled = new ArrayList<>();
    for (LogTypeDefinition definition : definitions) {
      try {
        compiled.add(compiler(definition).compile());
      } catch (ConfigurationError e) {
        errors.add(e);
      }
    }
    if (!errors.isEmpty()) {
      throw ConfigurationError.all(errors);
    }
    compiled.sort(Comparator.comparingInt(LogType::priority).thenComparing(LogType::name));
    Map<String, LogType> byName = new HashMap<>();
    for (LogType type : compiled) {
      if (byName.put(type.name(), type) != null) {
        throw new ConfigurationError(
            type.name(),
            "name",
            type.name(),
            "expected a name of its own, got one given twice",
            null);
      }
    }
    known = new Known(List.copyOf(compiled), Map.copyOf(byName));
  }

  /** All that is wrong with a definition; nothing if it can be used. */
  public List<ConfigurationError> problems(LogTypeDefinition definition) {
    return compiler(definition).problems();
  }

  private LogTypeCompiler compiler(LogTypeDefinition definition) {
    return new LogTypeCompiler(formats, parsers, definition);
  }

  /** The first log type whose {@code s3Key} is found in a key. */
  public Optional<LogType> forKey(String key) {
    return known.byPriority().stream().filter(type -> type.matches(key)).findFirst();
  }

  /**
   * The log type of a name that an object already has.
   *
   * @throws IllegalStateException if it has gone meanwhile
   */
  public LogType named(String name) {
    LogType type = known.byName().get(name);
    if (type == null) {
      throw new IllegalStateException("there is no log type '" + name + "' any more");
    }
    return type;
  }

  /** All log types, in the order in which keys are matched. */
  public List<LogType> all() {
    return known.byPriority();
  }
}
