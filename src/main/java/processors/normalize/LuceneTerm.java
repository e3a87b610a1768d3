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
    if (text.length() * 3L < LONGEST || end(text, LONGEST - 1) == text.length()) {
      return text;
    }
    return text.substring(0, end(text, LONGEST - MARK.length())) + MARK;
  }

  /** Where the text must be cut so that it takes at most so many bytes. */
  private static int end(String text, int bytes) {
    int left = bytes;
    int i = 0;
    while (i < text.length()) {
      int character = text.codePointAt(i);
      left -= bytes(character);
      if (left < 0) {
        break;
      }
      i += Character.charCount(character);
    }
    return i;
  }

  /**
   * The bytes of a character; for half a surrogate pair Lucene writes U+FFFD, which takes three.
   */
  private static int bytes(int character) {
    if (character < 0x80) {
      return 1;
    }
    return character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
  }
}
