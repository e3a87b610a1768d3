package processors.deadletter;

/**
 * Which characters SQS takes, and how long they are there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_SendMessage.html">Amazon
 *     SQS API Reference: SendMessage</a>
 */
final class SqsText {

  private static final int REPLACEMENT = 0xFFFD;

  private SqsText() {}

  /** Whether a message may hold the character. */
  static boolean allows(int character) {
    return character == '\t'
        || character == '\n'
        || character == '\r'
        || character >= 0x20 && character <= 0xD7FF
        || character >= 0xE000 && character <= 0xFFFD
        || character >= 0x10000;
  }

  /** The character's length in UTF-8. */
  static int bytes(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return character < 0x10000 ? 3 : 4;
  }

  /** The length of a text of allowed characters in UTF-8. */
  static int bytes(String text) {
    return text.codePoints().map(SqsText::bytes).sum();
  }

  /** The text with replacement characters for what SQS forbids, cut at a number of bytes. */
  static String cleaned(String text, int maxBytes) {
    StringBuilder cleaned = new StringBuilder(text.length());
    int bytes = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      int written = allows(character) ? character : REPLACEMENT;
      bytes += bytes(written);
      if (bytes > maxBytes) {
        break;
      }
      cleaned.appendCodePoint(written);
      i += Character.charCount(character);
    }
    return cleaned.toString();
  }
}
