package processors.types;

import java.util.Map;
import processors.record.FieldMap;

/**
 * Names in snake case: an underscore goes between a small letter or digit and a capital, which
 * becomes small ({@code debugContext} is {@code debug_context}). Of capitals in a row only the
 * first is looked at. Values stay as they are, and so do the names within lists.
 */
final class SnakeCase {

  private SnakeCase() {}

  /** A value with the names of all objects in it, but for those in lists, in snake case. */
  static Object names(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, Object> renamed = new FieldMap();
    map.forEach((name, child) -> renamed.put(name(String.valueOf(name)), names(child)));
    return renamed;
  }

  /** One name. */
  static String name(String camelCase) {
    StringBuilder snake = new StringBuilder(camelCase.length() + 4);
    boolean afterSmall = false;
    for (int i = 0; i < camelCase.length(); i++) {
      char c = camelCase.charAt(i);
      boolean capital = c >= 'A' && c <= 'Z';
      if (capital && afterSmall) {
        snake.append('_').append((char) (c + 'a' - 'A'));
      } else {
        snake.append(c);
      }
      afterSmall = c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }
    return snake.toString();
  }
}
