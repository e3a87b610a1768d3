package routes.yaml;

import java.util.List;

/**
 * A property of a bean in a YAML file.
 *
 * @param name the property's name
 * @param value its text; empty for lists and objects
 * @param scalar whether the value is a text
 * @param lines the places of its lines, if it is a block with a line for each
 */
public record YamlSetting(YamlText name, String value, boolean scalar, List<YamlPlace> lines) {

  /** Keeps the list from changing. */
  public YamlSetting {
    lines = List.copyOf(lines);
  }

  /** The place of a part of the value, if it is a line of its own, else that of the property. */
  public YamlPlace placeOf(String part) {
    int line = value.lines().map(String::strip).toList().indexOf(part.strip());
    return line < 0 || line >= lines.size() ? name.place() : lines.get(line);
  }

  /** The place of the line that a message quotes, or that of the property. */
  public YamlPlace quotedIn(String message) {
    return value
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && message.contains("'" + line + "'"))
        .findFirst()
        .map(this::placeOf)
        .orElse(name.place());
  }
}
