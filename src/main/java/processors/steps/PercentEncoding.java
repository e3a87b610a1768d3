package processors.steps;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Decodes percent-encoded octets as UTF-8 (RFC 3986, section 2.1). A percent sign that begins no
 * octet stays as it is.
 */
public final class PercentEncoding {

  private static final int TRIPLET = 3;
  private static final int ASCII_END = 0x80;

  private PercentEncoding() {}

  /** The decoded text, with U+FFFD for octets that are no UTF-8. */
  public static String decode(String text) {
    return decode(text, CodingErrorAction.REPLACE).orElse(text);
  }

  /** The decoded text, or nothing if its octets are no UTF-8. */
  static Optional<String> decodeStrictly(String text) {
    return decode(text, CodingErrorAction.REPORT);
  }

  private static Optional<String> decode(String text, CodingErrorAction onError) {
    if (text.indexOf('%') < 0) {
      return Optional.of(text);
    }
    StringBuilder decoded = new StringBuilder(text.length());
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      for (int at = 0; at < text.length(); ) {
        char c = text.charAt(at);
        if (c >= ASCII_END) {
          // What is not ASCII was never encoded, so that no octet sequence goes on across it.
          flush(octets, decoded, onError);
          decoded.append(c);
          at++;
        } else if (isOctet(text, at)) {
          octets.write(Integer.parseInt(text, at + 1, at + TRIPLET, 16));
          at += TRIPLET;
        } else {
          octets.write(c);
          at++;
        }
      }
      flush(octets, decoded, onError);
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
    return Optional.of(decoded.toString());
  }

  private static boolean isOctet(String text, int at) {
    return text.charAt(at) == '%'
        && at + TRIPLET <= text.length()
        && isHexDigit(text.charAt(at + 1))
        && isHexDigit(text.charAt(at + 2));
  }

  private static boolean isHexDigit(char c) {
    return c < ASCII_END && Character.digit(c, 16) >= 0;
  }

  private static void flush(
      ByteArrayOutputStream octets, StringBuilder decoded, CodingErrorAction onError)
      throws CharacterCodingException {
    decoded.append(
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(onError)
            .onUnmappableCharacter(onError)
            .decode(ByteBuffer.wrap(octets.toByteArray())));
    octets.reset();
  }
}
