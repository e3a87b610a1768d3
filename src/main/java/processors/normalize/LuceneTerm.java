package processors.normalize;

/**
 * The longest text that Lucene takes as one term: 32,766 bytes of UTF-8 ({@code
 * IndexWriter.MAX_TERM_LENGTH}). A longer one in a keyword field would make OpenSearch refuse the
 * whole document; the whole text stays in {@code @message}.
 */
final class LuceneTerm {

  private static final int LONGEST = 32_766;
  private static final String MARK = "<<TRUNCATED>>";

  private LuceneTerm() {}

  /** The text itself, or as much of it as fits with a mark at its end. */
  static String cut(String text) {
    if (text.length() * 3L < LONGEST || bytesUpTo(text, LONGEST) < LONGEST) {
      return text;
    }
    return text.substring(0, charsWithin(text, LONGEST - MARK.length())) + MARK;
  }

  private static int bytesUpTo(String text, int enough) {
    int bytes = 0;
    for (int i = 0; i < text.length() && bytes < enough; i++) {
      bytes += bytes(text.charAt(i));
    }
    return bytes;
  }

  private static int charsWithin(String text, int bytes) {
    int left = bytes;
    int i = 0;
    while (i < text.length()) {
      boolean pair = Character.isHighSurrogate(text.charAt(i)) && i + 1 < text.length();
      int needed = pair ? 4 : bytes(text.charAt(i));
      if (needed > left) {
        break;
      }
      left -= needed;
      i += pair ? 2 : 1;
    }
    return i;
  }

  /** The bytes of a character; half of a surrogate pair takes half of the pair's four. */
  private static int bytes(char c) {
    if (c < 0x80) {
      return 1;
    }
    return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
  }
}
