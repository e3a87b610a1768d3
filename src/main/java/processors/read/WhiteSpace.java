package processors.read;

/**
 * White space as Python's {@code str.strip} and {@code str.split} see it, which the reference
 * system uses: the characters with the Unicode property White_Space and the four separators of
 * ASCII.
 */
public final class WhiteSpace {

  private WhiteSpace() {}

  /** Whether a byte of ASCII is white space. */
  static boolean isSpace(byte b) {
    return b <= ' ' && b >= '\t' && (b <= '\r' || b >= 0x1c);
  }

  /** Whether a character is white space. */
  public static boolean isSpace(char c) {
    if (c < 0x80) {
      return isSpace((byte) c);
    }
    return c == 0x85 || c == 0xa0 || Character.isSpaceChar(c);
  }

  /** The text without white space at both ends. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
