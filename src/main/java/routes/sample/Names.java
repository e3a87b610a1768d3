package routes.sample;

import java.util.Locale;
import java.util.regex.Pattern;

/** Names of fields in the form in which they are compared, and in which they are written. */
final class Names {

  private Names() {}

  /** Lower case, and nothing but letters and digits: {@code srcip} for {@code src_IP}. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Words in lower case with underscores between them: {@code client_ip} for {@code Client IP}. */
  static String snake(String name) {
    String words = name.replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
    return words.toLowerCase(Locale.ROOT);
  }

  /**
   * The name of a log type as a word in the names of its steps: {@code myApp} for {@code my-app}.
   */
  static String camel(String name) {
    return Pattern.compile("-+([a-z0-9]?)")
        .matcher(name)
        .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
  }

  /** Whether field mappings can name a field of this path. */
  static boolean isMappable(String path) {
    return path.matches("[\\w@.\\\\/-]+");
  }
}
