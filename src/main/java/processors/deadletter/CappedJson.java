package processors.deadletter;

/**
 * A JSON text that grows piece by piece and knows its length in UTF-8. It holds only characters
 * that SQS allows in a message (Amazon SQS API Reference, "SendMessage": those of XML 1.0); all
 * others are written as escapes.
 */
final class CappedJson {

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(512);
  private int bytes;

  /** Appends JSON of ASCII characters as it is. */
  CappedJson raw(String ascii) {
    out.append(ascii);
    bytes += ascii.length();
    return this;
  }

  /** Appends {@code ,"name":"value"}, the value's inside cut at a number of bytes. */
  CappedJson field(String name, String value, int maxBytes) {
    raw(",\"" + name + "\":\"");
    inside(value, maxBytes);
    return raw("\"");
  }

  /**
   * Appends the inside of a JSON string, whole characters only.
   *
   * @param maxBytes the most that may be added
   * @return whether all of the value was appended
   */
  boolean inside(String value, int maxBytes) {
    int end = bytes + maxBytes;
    for (int i = 0; i < value.length(); ) {
      int character = value.codePointAt(i);
      int before = out.length();
      int size = append(character);
      if (bytes + size > end) {
        out.setLength(before);
        return false;
      }
      bytes += size;
      i += Character.charCount(character);
    }
    return true;
  }

  /** The length so far, in bytes of UTF-8. */
  int bytes() {
    return bytes;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private int append(int character) {
    int before = out.length();
    switch (character) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (SqsText.allows(character)) {
          out.appendCodePoint(character);
          return SqsText.bytes(character);
        }
        escape(character);
      }
    }
    return out.length() - before;
  }

  /** What SQS forbids lies below U+10000, so one escape is enough. */
  private void escape(int character) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(HEX.charAt(character >> shift & 0xf));
    }
  }
}
