package routes;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.camel.CamelContext;

/** Reads settings, and refuses wrong ones with their name, their value and what is expected. */
public final class SettingsReader {

  private final CamelContext context;

  /** Reads from where Camel finds its properties: the environment first, then the files. */
  public SettingsReader(CamelContext context) {
    this.context = context;
  }

  /** A text without the spaces around it; empty if it is not set. */
  public String text(String name) {
    return context.resolvePropertyPlaceholders("{{" + name + ":}}").strip();
  }

  /** A whole number between two ends, both included. */
  public long number(String name, long least, long most) {
    String text = text(name);
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(name, "a whole number from " + least + " to " + most, e);
    }
    throw wrong(name, "a whole number from " + least + " to " + most, null);
  }

  /** Milliseconds between two ends, both included. */
  public Duration millis(String name, long least, long most) {
    return Duration.ofMillis(number(name, least, most));
  }

  /** One of the names of an enumeration, in lower case. */
  public <E extends Enum<E>> E choice(String name, Class<E> type) {
    String text = text(name);
    for (E constant : type.getEnumConstants()) {
      if (label(constant).equals(text)) {
        return constant;
      }
    }
    List<String> labels =
        Arrays.stream(type.getEnumConstants()).map(SettingsReader::label).toList();
    throw wrong(name, "one of " + labels, null);
  }

  /** The error for a setting whose value is not what was expected; does not show secrets. */
  public IllegalArgumentException wrong(String name, String expected, Exception cause) {
    return new IllegalArgumentException(
        "expected " + expected + " in " + name + ", got '" + text(name) + "'", cause);
  }

  private static String label(Enum<?> constant) {
    return constant.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
