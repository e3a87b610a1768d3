package processors.types;

/**
 * Resolves the escapes of a quoted text: {@code \n} and the other letters of C, quotes, {@code
 * \ooo}, {@code \xhh}, {@code \}{@code uhhhh} and {@code \Uhhhhhhhh}. A backslash that begins none
 * of these stays, and so does an escape for what is no character.
 */
final class BackslashEscapes {

  private static final String LETTERS = "abfnrtv\\'\"";
  private static final String CHARACTERS = "\u0007\b\f\n\r\t\u000b\\'\"";

  private final String text;
  private final StringBuilder out;
  private int at;

  BackslashEscapes(String text) {
    this.text = text;
    this.out = new StringBuilder(text.length());
  }

  String resolved() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        out.append(c);
        at++;
      } else {
        escape(text.charAt(at + 1));
      }
    }
    return out.toString();
  }

  private void escape(char kind) {
    int letter = LETTERS.indexOf(kind);
    if (letter >= 0) {
      out.append(CHARACTERS.charAt(letter));
      at += 2;
    } else if (isDigit(kind, 8)) {
      octal();
    } else {
      hexadecimal(kind);
    }
  }

  private void octal() {
    int end = at + 1;
    while (end < text.length() && end < at + 4 && isDigit(text.charAt(end), 8)) {
      end++;
    }
    out.append((char) Integer.parseInt(text.substring(at + 1, end), 8));
    at = end;
  }

  private void hexadecimal(char kind) {
    int digits =
        switch (kind) {
          case 'x' -> 2;
          case 'u' -> 4;
          case 'U' -> 8;
          default -> 0;
        };
    int codePoint = digits == 0 ? -1 : codePoint(at + 2, digits);
    if (codePoint < 0) {
      out.append('\\');
      at++;
    } else {
      out.appendCodePoint(codePoint);
      at += 2 + digits;
    }
  }

  /** The character that so many hexadecimal digits name, or -1 if they are none. */
  private int codePoint(int from, int digits) {
    if (from + digits > text.length()) {
      return -1;
    }
    for (int i = from; i < from + digits; i++) {
      if (!isDigit(text.charAt(i), 16)) {
        return -1;
      }
    }
    long value = Long.parseLong(text.substring(from, from + digits), 16);
    boolean surrogate = value >= Character.MIN_SURROGATE && value <= Character.MAX_SURROGATE;
    return surrogate || value > Character.MAX_CODE_POINT ? -1 : (int) value;
  }

  private static boolean isDigit(char c, int radix) {
    return c < 128 && Character.digit(c, radix) >= 0;
  }
}
