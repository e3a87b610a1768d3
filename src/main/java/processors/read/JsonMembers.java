package processors.read;

import java.io.IOException;

/** Walks over the members of an object in a stream. */
final class JsonMembers {

  private JsonMembers() {}

  /**
   * The next member's name, with the scanner at its value; null if the object ends, which is then
   * passed.
   *
   * @throws JsonDamage if there is neither
   */
  static String next(JsonScanner scanner) throws IOException, JsonDamage {
    int next = scanner.peek();
    if (next == ',') {
      scanner.take();
      next = scanner.peek();
    }
    if (next == '}') {
      scanner.take();
      return null;
    }
    if (next != '"' || scanner.value(JsonScanner.Place.ARRAY) != JsonScanner.Ending.WHOLE) {
      throw new JsonDamage("expected the name of a member or '}'" + found(next));
    }
    String quoted = scanner.text();
    next = scanner.peek();
    if (next != ':') {
      throw new JsonDamage("expected ':' behind " + quoted + found(next));
    }
    scanner.take();
    next = scanner.peek();
    if (next == JsonScanner.END || next == ',' || next == '}' || next == ']' || next == ':') {
      throw new JsonDamage("expected a value behind " + quoted + ":" + found(next));
    }
    return quoted.substring(1, quoted.length() - 1);
  }

  private static String found(int next) {
    return next == JsonScanner.END ? ", found the end" : ", found '" + (char) next + "'";
  }
}
