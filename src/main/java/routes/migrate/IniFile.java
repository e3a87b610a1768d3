package routes.migrate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An INI file as Python's {@code configparser} reads it ("configparser — Configuration file
 * parser", Supported INI File Structure): sections, values that go on in indented lines, comments
 * in lines of their own. Names keep their case. Immutable.
 */
final class IniFile {

  /** The section whose values hold for all others. */
  static final String DEFAULT = "DEFAULT";

  private final Map<String, Map<String, String>> sections;

  private IniFile(Map<String, Map<String, String>> sections) {
    this.sections = sections;
  }

  /**
   * Reads a file's text.
   *
   * @throws IllegalArgumentException if a line is none of the forms; the message names it
   */
  static IniFile parse(String text) {
    return new Reader().read(text);
  }

  /** The names of the sections other than {@code DEFAULT}, in order. */
  List<String> names() {
    return sections.keySet().stream().filter(name -> !name.equals(DEFAULT)).toList();
  }

  /** The values that a section itself sets; empty if there is no such section. */
  Map<String, String> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  private static final class Reader {
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();
    private Map<String, String> section;
    private String name;
    private final List<String> value = new ArrayList<>();
    private int number;

    IniFile read(String text) {
      for (String line : text.lines().toList()) {
        number++;
        read(line, line.strip());
      }
      endValue();
      return new IniFile(sections);
    }

    private void read(String line, String stripped) {
      if (stripped.startsWith("#") || stripped.startsWith(";")) {
        return;
      }
      if (name != null && !stripped.isEmpty() && Character.isWhitespace(line.charAt(0))) {
        value.add(stripped);
      } else if (stripped.isEmpty()) {
        value.add("");
      } else {
        endValue();
        begin(stripped);
      }
    }

    private void begin(String line) {
      if (line.startsWith("[") && line.endsWith("]")) {
        section =
            sections.computeIfAbsent(
                line.substring(1, line.length() - 1), created -> new LinkedHashMap<>());
        return;
      }
      int delimiter = delimiter(line);
      if (section == null || delimiter < 1) {
        throw new IllegalArgumentException(
            "line " + number + ": expected '[section]' or 'name = value', got '" + line + "'");
      }
      name = line.substring(0, delimiter).strip();
      value.clear();
      value.add(line.substring(delimiter + 1).strip());
    }

    private static int delimiter(String line) {
      int equals = line.indexOf('=');
      int colon = line.indexOf(':');
      if (equals < 0 || colon < 0) {
        return Math.max(equals, colon);
      }
      return Math.min(equals, colon);
    }

    private void endValue() {
      if (name != null) {
        section.put(name, String.join("\n", value).stripTrailing());
        name = null;
      }
      value.clear();
    }
  }
}
