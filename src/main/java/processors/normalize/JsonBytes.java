package processors.normalize;

import com.fasterxml.jackson.core.SerializableString;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects one JSON value (RFC 8259) as UTF-8. What is written one after the other has to fit
 * together: names in objects, each followed by a value. A general writer such as Jackson's, which
 * keeps an account of that and copies each text twice, took as long as all other steps of a record
 * together. Not thread-safe.
 */
final class JsonBytes {

  private static final int FIRST_CAPACITY = 8 * 1024;
  private static final int LONGEST_NUMBER = 20;
  private static final int LONGEST_ESCAPE = 6;
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'
  };
  private static final byte[] TRUE = ascii("true");
  private static final byte[] FALSE = ascii("false");
  private static final byte[] NULL = ascii("null");

  /** What stands behind the backslash; 0: a code of four digits. */
  private static final byte[] ESCAPES = escapes();

  /** The characters of ASCII that stand for themselves in a text. */
  private static final boolean[] PLAIN = plain();

  /** Up to this length a text is written faster one character after the other. */
  private static final int SHORT = 32;

  private byte[] bytes = new byte[FIRST_CAPACITY];
  private int end;

  /** Forgets what was written. */
  void clear() {
    end = 0;
  }

  /** A copy of what was written. */
  byte[] toByteArray() {
    return Arrays.copyOf(bytes, end);
  }

  /** Where the next byte is written, to which {@link #backTo} goes back. */
  int position() {
    return end;
  }

  /** Takes back what was written since. */
  void backTo(int position) {
    end = position;
  }

  void beginObject() {
    separate();
    append('{');
  }

  void endObject() {
    append('}');
  }

  void beginList() {
    separate();
    append('[');
  }

  void endList() {
    append(']');
  }

  /** A name of a field, with what must be escaped. */
  void name(String name) {
    text(name);
    append(':');
  }

  /** A name of a field that is escaped already. */
  void name(SerializableString name) {
    byte[] quoted = name.asQuotedUTF8();
    room(quoted.length + 4);
    separate();
    bytes[end++] = '"';
    System.arraycopy(quoted, 0, bytes, end, quoted.length);
    end += quoted.length;
    bytes[end++] = '"';
    bytes[end++] = ':';
  }

  void text(String text) {
    if (text.length() > SHORT || !plain(text)) {
      anyText(text);
    }
  }

  /** Writes a short text if it is ASCII without anything to escape: most texts are. */
  private boolean plain(String text) {
    int length = text.length();
    int before = end;
    room(length + 3);
    separate();
    byte[] into = bytes;
    int at = end;
    into[at++] = '"';
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      if (character >= PLAIN.length || !PLAIN[character]) {
        end = before;
        return false;
      }
      into[at++] = (byte) character;
    }
    into[at++] = '"';
    end = at;
    return true;
  }

  private void anyText(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    room(utf8.length + 3);
    separate();
    bytes[end++] = '"';
    int escape = JsonEscapes.next(utf8, 0);
    if (escape == utf8.length) {
      copy(utf8, 0, escape);
    } else if (utf8.length == text.length()) {
      escapedOneByOne(text, utf8, escape);
    } else if (JsonEscapes.encodedWhole(text, utf8)) {
      escaped(utf8, escape);
    } else {
      halves(text);
    }
    append('"');
  }

  void number(long number) {
    room(LONGEST_NUMBER + 1);
    separate();
    if (number < 0) {
      literal(ascii(Long.toString(number)));
      return;
    }
    int digits = digits(number);
    long rest = number;
    for (int at = end + digits - 1; at >= end; at--) {
      bytes[at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    end += digits;
  }

  /** A number that is written out already. */
  void number(String number) {
    separate();
    literal(ascii(number));
  }

  void truth(boolean truth) {
    separate();
    literal(truth ? TRUE : FALSE);
  }

  void nothing() {
    separate();
    literal(NULL);
  }

  /** An object that is JSON already. */
  void object(byte[] json) {
    separate();
    copy(json, 0, json.length);
  }

  /** A comma, unless this is the first in its object or list or the value of a name. */
  private void separate() {
    if (end > 0) {
      byte last = bytes[end - 1];
      if (last != '{' && last != '[' && last != ':') {
        append(',');
      }
    }
  }

  /** Where each character takes one byte, a question mark tells by itself whether it is one. */
  private void escapedOneByOne(String text, byte[] utf8, int first) {
    int copied = 0;
    for (int at = first; at < utf8.length; at = JsonEscapes.next(utf8, at + 1)) {
      char character = text.charAt(at);
      if (character != '?') {
        copy(utf8, copied, at);
        escape(character);
        copied = at + 1;
      }
    }
    copy(utf8, copied, utf8.length);
  }

  private void escaped(byte[] utf8, int first) {
    int copied = 0;
    for (int at = first; at < utf8.length; at = JsonEscapes.next(utf8, at + 1)) {
      if (utf8[at] != '?') {
        copy(utf8, copied, at);
        escape((char) utf8[at]);
        copied = at + 1;
      }
    }
    copy(utf8, copied, utf8.length);
  }

  private void escape(char character) {
    if (character >= ESCAPES.length || ESCAPES[character] == 0) {
      code(character);
    } else {
      room(2);
      bytes[end++] = '\\';
      bytes[end++] = ESCAPES[character];
    }
  }

  private void code(char character) {
    room(LONGEST_ESCAPE);
    bytes[end++] = '\\';
    bytes[end++] = 'u';
    for (int shift = 12; shift >= 0; shift -= 4) {
      bytes[end++] = HEX[character >> shift & 0xf];
    }
  }

  /** Halves of surrogate pairs have no form in UTF-8, but one in JSON. */
  private void halves(String text) {
    int from = 0;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int character = text.codePointAt(at);
      if (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE) {
        whole(text.substring(from, at));
        code((char) character);
        from = at + 1;
      }
    }
    whole(text.substring(from));
  }

  private void whole(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    escaped(utf8, JsonEscapes.next(utf8, 0));
  }

  private void copy(byte[] from, int begin, int until) {
    int length = until - begin;
    room(length);
    System.arraycopy(from, begin, bytes, end, length);
    end += length;
  }

  private void literal(byte[] ascii) {
    copy(ascii, 0, ascii.length);
  }

  private void append(int ascii) {
    room(1);
    bytes[end++] = (byte) ascii;
  }

  private void room(int more) {
    if (bytes.length - end < more) {
      bytes = Arrays.copyOf(bytes, Math.max(end + more, bytes.length * 2));
    }
  }

  private static int digits(long number) {
    int digits = 1;
    for (long rest = number; rest >= 10; rest /= 10) {
      digits++;
    }
    return digits;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static boolean[] plain() {
    boolean[] plain = new boolean[0x80];
    for (int character = ' '; character < plain.length; character++) {
      plain[character] = character != '"' && character != '\\';
    }
    return plain;
  }

  private static byte[] escapes() {
    byte[] escapes = new byte['\\' + 1];
    escapes['"'] = '"';
    escapes['\\'] = '\\';
    escapes['\b'] = 'b';
    escapes['\f'] = 'f';
    escapes['\n'] = 'n';
    escapes['\r'] = 'r';
    escapes['\t'] = 't';
    return escapes;
  }
}
