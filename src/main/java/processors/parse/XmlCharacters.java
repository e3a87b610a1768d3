package processors.parse;

import processors.read.WhiteSpace;

/** Takes characters out of a text that XML 1.0 does not allow (section 2.2, "Characters"). */
final class XmlCharacters {

  private static final int LONGEST_REFERENCE = 16;

  private XmlCharacters() {}

  /** The text without white space at its ends and null characters at its end. */
  static String withoutPadding(String text) {
    String stripped = WhiteSpace.strip(text);
    int end = stripped.length();
    while (end > 0 && stripped.charAt(end - 1) == 0) {
      end--;
    }
    return stripped.substring(0, end);
  }

  /**
   * The text without forbidden characters and references to such. Where control characters stand in
   * the text itself, line ends and tabs go too, as the reference system does it.
   */
  static String withoutForbidden(String text) {
    int lowest = text.chars().anyMatch(XmlCharacters::isForbiddenControl) ? ' ' : 0;
    StringBuilder kept = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int referenceEnd = forbiddenReferenceEnd(text, at);
      if (referenceEnd > 0) {
        at = referenceEnd;
        continue;
      }
      int c = text.codePointAt(at);
      if (c >= lowest && isAllowed(c)) {
        kept.appendCodePoint(c);
      }
      at += Character.charCount(c);
    }
    return kept.toString();
  }

  private static boolean isForbiddenControl(int c) {
    return c < ' ' && !isAllowed(c);
  }

  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || c >= ' ' && c <= 0xD7FF
        || c >= 0xE000 && c <= 0xFFFD
        || c >= 0x10000 && c <= 0x10FFFF;
  }

  /** Behind the reference to a forbidden character that stands at a place, or -1. */
  private static int forbiddenReferenceEnd(String text, int at) {
    if (!text.startsWith("&#", at)) {
      return -1;
    }
    int limit = Math.min(text.length(), at + LONGEST_REFERENCE);
    int end = at + 2;
    while (end < limit && text.charAt(end) != ';') {
      end++;
    }
    if (end == limit) {
      return -1;
    }
    boolean hex = text.startsWith("x", at + 2);
    try {
      int c = Integer.parseInt(text.substring(at + (hex ? 3 : 2), end), hex ? 16 : 10);
      return isAllowed(c) ? -1 : end + 1;
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
