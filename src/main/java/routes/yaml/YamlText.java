package routes.yaml;

import java.util.Locale;

/**
 * A text in a YAML file.
 *
 * @param value what it says
 * @param place where
 */
public record YamlText(String value, YamlPlace place) {

  /** Camel takes {@code s3-key} and {@code s3key} for {@code s3Key}. */
  public static boolean sameName(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
