package processors.record;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Text that is UTF-8 already, in the form in which Jackson copies it without looking inside. */
final class Utf8Text implements SerializableString {

  /** What Jackson expects of an {@code append} method when there is too little room. */
  private static final int NO_ROOM = -1;

  private final byte[] utf8;

  Utf8Text(byte[] utf8) {
    this.utf8 = utf8;
  }

  @Override
  public String getValue() {
    return new String(utf8, StandardCharsets.UTF_8);
  }

  @Override
  public int charLength() {
    return getValue().length();
  }

  @Override
  public byte[] asUnquotedUTF8() {
    return utf8;
  }

  @Override
  public int appendUnquotedUTF8(byte[] buffer, int offset) {
    if (utf8.length > buffer.length - offset) {
      return NO_ROOM;
    }
    System.arraycopy(utf8, 0, buffer, offset, utf8.length);
    return utf8.length;
  }

  @Override
  public int appendUnquoted(char[] buffer, int offset) {
    String text = getValue();
    if (text.length() > buffer.length - offset) {
      return NO_ROOM;
    }
    text.getChars(0, text.length(), buffer, offset);
    return text.length();
  }

  @Override
  public int writeUnquotedUTF8(OutputStream out) throws IOException {
    out.write(utf8);
    return utf8.length;
  }

  @Override
  public int putUnquotedUTF8(ByteBuffer out) {
    if (utf8.length > out.remaining()) {
      return NO_ROOM;
    }
    out.put(utf8);
    return utf8.length;
  }

  @Override
  public char[] asQuotedChars() {
    throw onlyRaw();
  }

  @Override
  public byte[] asQuotedUTF8() {
    throw onlyRaw();
  }

  @Override
  public int appendQuotedUTF8(byte[] buffer, int offset) {
    throw onlyRaw();
  }

  @Override
  public int appendQuoted(char[] buffer, int offset) {
    throw onlyRaw();
  }

  @Override
  public int writeQuotedUTF8(OutputStream out) {
    throw onlyRaw();
  }

  @Override
  public int putQuotedUTF8(ByteBuffer buffer) {
    throw onlyRaw();
  }

  private static UnsupportedOperationException onlyRaw() {
    return new UnsupportedOperationException("a JSON document is written raw, never as a string");
  }
}
