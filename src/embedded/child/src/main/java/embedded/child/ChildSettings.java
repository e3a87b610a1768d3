package embedded.child;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the parent asks of a child, given on the command line as {@code name=value}.
 *
 * @param values the settings by name
 */
public record ChildSettings(Map<String, String> values) {
  static ChildSettings parse(String... arguments) {
    return new ChildSettings(
        Arrays.stream(arguments)
            .map(argument -> argument.split("=", 2))
            .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])));
  }

  /**
   * A setting as it was written.
   *
   * @throws IllegalArgumentException when the parent did not give it
   */
  public String text(String name) {
    String value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "setting " + name + " is missing, expected " + name + "=…");
    }
    return value;
  }

  /** A setting that is a whole number. */
  public int number(String name) {
    return Integer.parseInt(text(name));
  }

  /** A setting that names a file or directory. */
  public Path path(String name) {
    return Path.of(text(name));
  }

  /** A setting that is a list, parted by commas. */
  public List<String> list(String name) {
    return List.of(text(name).split(","));
  }
}
