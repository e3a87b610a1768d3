package routes.migrate;

import java.util.function.BiFunction;

/**
 * Puts values into others: {@code ${name}} from the same section, {@code ${section:name}} from
 * another, {@code $$} for a dollar sign (Python's {@code configparser.ExtendedInterpolation}).
 */
final class Interpolation {

  private static final int DEEPEST = 10;

  private final BiFunction<String, String, String> values;

  /**
   * @param values the value of a section and a name as it is written, or null
   */
  Interpolation(BiFunction<String, String, String> values) {
    this.values = values;
  }

  /**
   * A value with all others put in.
   *
   * @throws IllegalArgumentException if one is missing or they go round in circles
   */
  String value(String section, String name) {
    return value(section, name, 0);
  }

  private String value(String section, String name, int depth) {
    String raw = values.apply(section, name);
    if (raw == null || raw.indexOf('$') < 0) {
      return raw;
    }
    if (depth > DEEPEST) {
      throw new IllegalArgumentException(
          "[" + section + "] " + name + ": its values go round in circles");
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    for (int dollar = raw.indexOf('$'); dollar >= 0; dollar = raw.indexOf('$', at)) {
      out.append(raw, at, dollar);
      at = dollar + 2;
      if (raw.startsWith("$$", dollar)) {
        out.append('$');
        continue;
      }
      int end = raw.indexOf('}', dollar);
      if (!raw.startsWith("${", dollar) || end < 0) {
        throw new IllegalArgumentException(
            "["
                + section
                + "] "
                + name
                + ": expected ${name}, ${section:name} or $$, got '"
                + raw
                + "'");
      }
      out.append(reference(section, raw.substring(dollar + 2, end), depth));
      at = end + 1;
    }
    return out.append(raw.substring(at)).toString();
  }

  private String reference(String section, String reference, int depth) {
    int colon = reference.indexOf(':');
    String where = colon < 0 ? section : reference.substring(0, colon);
    String found = value(where, reference.substring(colon + 1), depth + 1);
    if (found == null) {
      throw new IllegalArgumentException(
          "[" + section + "]: ${" + reference + "} is nowhere defined");
    }
    return found;
  }
}
