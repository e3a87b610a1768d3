package processors.read;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Bytes as text. Bytes that UTF-8 does not allow are left out, as the reference system does it, so
 * that one wrong byte does not cost the record.
 */
final class Utf8Text {

  private static final char REPLACEMENT = '\uFFFD';

  private Utf8Text() {}

  /** Decodes bytes of which none is negative. */
  static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
  }

  /** Decodes any bytes. */
  static String decode(byte[] bytes, int from, int to) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8);
    // The mark for a wrong byte may also stand there by right.
    return text.indexOf(REPLACEMENT) < 0 ? text : withoutWrongBytes(bytes, from, to);
  }

  private static String withoutWrongBytes(byte[] bytes, int from, int to) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.IGNORE);
    CharBuffer text = CharBuffer.allocate(to - from);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes, from, to - from), text, true);
    if (result.isOverflow()) {
      throw new IllegalStateException("UTF-8 decoded to more characters than bytes");
    }
    return text.flip().toString();
  }
}
