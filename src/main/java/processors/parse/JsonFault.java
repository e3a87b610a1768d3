package processors.parse;

/**
 * Finds the first fault in a JSON text and says it in the words of Python's {@code json} module,
 * which users of the reference system know from {@code error.message}. Made only for texts that do
 * not parse; takes one pass and no recursion.
 */
final class JsonFault {

  private enum Expected {
    VALUE,
    FIRST_ELEMENT,
    FIRST_NAME,
    NAME,
    SEPARATOR,
    END
  }

  private final String text;
  private final boolean controlCharacters;
  private final StringBuilder open = new StringBuilder();
  private Expected expected = Expected.VALUE;
  private int at;
  private String fault;
  private int faultAt;

  private JsonFault(String text, boolean controlCharacters) {
    this.text = text;
    this.controlCharacters = controlCharacters;
  }

  /**
   * The fault, with its place; an empty text if there is none.
   *
   * @param controlCharacters whether these may stand in strings
   */
  static String find(String text, boolean controlCharacters) {
    JsonFault search = new JsonFault(text, controlCharacters);
    search.run();
    return search.fault == null ? "" : search.message();
  }

  private void run() {
    while (fault == null && expected != Expected.END) {
      skipSpace();
      switch (expected) {
        case VALUE -> value();
        case FIRST_ELEMENT -> firstElement();
        case FIRST_NAME -> firstName();
        case NAME -> name();
        case SEPARATOR -> separator();
        case END -> throw new IllegalStateException("nothing follows the end");
      }
    }
    skipSpace();
    if (fault == null && at < text.length()) {
      fail("Extra data", at);
    }
  }

  private void value() {
    int c = current();
    if (c == '{' || c == '[') {
      at++;
      open.append((char) c);
      expected = c == '{' ? Expected.FIRST_NAME : Expected.FIRST_ELEMENT;
      return;
    }
    if (c == '"') {
      string();
    } else if (!number() && !word()) {
      fail("Expecting value", at);
    }
    endValue();
  }

  private void endValue() {
    expected = open.length() > 0 ? Expected.SEPARATOR : Expected.END;
  }

  private void close() {
    at++;
    open.setLength(open.length() - 1);
    endValue();
  }

  private void firstElement() {
    if (current() == ']') {
      close();
    } else {
      value();
    }
  }

  private void firstName() {
    if (current() == '}') {
      close();
    } else {
      name();
    }
  }

  private void name() {
    if (current() != '"') {
      fail("Expecting property name enclosed in double quotes", at);
      return;
    }
    string();
    skipSpace();
    if (fault == null && current() != ':') {
      fail("Expecting ':' delimiter", at);
    }
    at++;
    expected = Expected.VALUE;
  }

  private void separator() {
    boolean object = open.charAt(open.length() - 1) == '{';
    int c = current();
    if (c == (object ? '}' : ']')) {
      close();
    } else if (c == ',') {
      at++;
      expected = object ? Expected.NAME : Expected.VALUE;
    } else {
      fail("Expecting ',' delimiter", at);
    }
  }

  private void string() {
    int begin = at++;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '"') {
        at++;
        return;
      }
      if (c == '\\') {
        escape(begin);
        if (fault != null) {
          return;
        }
      } else if (c < ' ' && !controlCharacters) {
        fail("Invalid control character at", at);
        return;
      } else {
        at++;
      }
    }
    fail("Unterminated string starting at", begin);
  }

  private void escape(int begin) {
    if (at + 1 >= text.length()) {
      fail("Unterminated string starting at", begin);
      return;
    }
    char c = text.charAt(at + 1);
    if (c == 'u') {
      unicodeEscape();
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      fail("Invalid \\escape", at);
    } else {
      at += 2;
    }
  }

  private void unicodeEscape() {
    for (int i = at + 2; i < at + 6; i++) {
      if (i >= text.length() || Character.digit(text.charAt(i), 16) < 0) {
        fail("Invalid \\uXXXX escape", at + 1);
        return;
      }
    }
    at += 6;
  }

  private boolean number() {
    int i = at;
    if (i < text.length() && text.charAt(i) == '-') {
      i++;
    }
    int digits = digits(i);
    if (digits == 0) {
      return false;
    }
    at = text.charAt(i) == '0' ? i + 1 : i + digits;
    if (current() == '.') {
      int fraction = digits(at + 1);
      at += fraction == 0 ? 0 : fraction + 1;
    }
    if (current() == 'e' || current() == 'E') {
      int sign = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0 ? 1 : 0;
      int exponent = digits(at + 1 + sign);
      at += exponent == 0 ? 0 : exponent + 1 + sign;
    }
    return true;
  }

  private int digits(int from) {
    int to = from;
    while (to < text.length() && text.charAt(to) >= '0' && text.charAt(to) <= '9') {
      to++;
    }
    return to - from;
  }

  private boolean word() {
    for (String word : new String[] {"null", "true", "false", "NaN", "Infinity", "-Infinity"}) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return true;
      }
    }
    return false;
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private int current() {
    return at < text.length() ? text.charAt(at) : -1;
  }

  private void fail(String what, int where) {
    fault = what;
    faultAt = where;
  }

  /** Lines and columns count from 1, characters from 0. */
  private String message() {
    int line = 1 + (int) text.substring(0, faultAt).chars().filter(c -> c == '\n').count();
    int lineBegin = text.lastIndexOf('\n', faultAt - 1) + 1;
    int column = 1 + text.codePointCount(lineBegin, faultAt);
    return fault
        + ": line "
        + line
        + " column "
        + column
        + " (char "
        + text.codePointCount(0, faultAt)
        + ")";
  }
}
