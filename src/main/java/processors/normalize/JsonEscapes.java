package processors.normalize;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether text may have to be escaped in a JSON string (RFC 8259, section 7): quotes,
 * backslashes, control characters, and halves of surrogate pairs, in whose place Java puts a
 * question mark when it encodes them. Looks at eight bytes at a time.
 */
final class JsonEscapes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long QUESTION_MARKS = ONES * '?';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private JsonEscapes() {}

  /** Where there may be something to escape, from a place on; the length if there is nothing. */
  static int next(byte[] utf8, int from) {
    int at = from;
    for (; at <= utf8.length - Long.BYTES; at += Long.BYTES) {
      long found = found((long) LONG.get(utf8, at));
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < utf8.length && !possible(utf8[at])) {
      at++;
    }
    return at;
  }

  /** Whether a text was encoded without halves of surrogate pairs, which become question marks. */
  static boolean encodedWhole(String text, byte[] utf8) {
    int marks = 0;
    for (byte b : utf8) {
      marks += b == '?' ? 1 : 0;
    }
    for (int at = text.indexOf('?'); at >= 0; at = text.indexOf('?', at + 1)) {
      marks--;
    }
    return marks == 0;
  }

  private static boolean possible(byte b) {
    return b == '"' || b == '\\' || b == '?' || b >= 0 && b < ' ';
  }

  /**
   * The high bits of the bytes that are looked for. A borrow out of a byte may only add high bits
   * above one that is right, so the lowest is right.
   */
  private static long found(long eight) {
    long controls = eight - SPACES & ~eight;
    long quotes = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
    return (controls | quotes | zeros(eight ^ QUESTION_MARKS)) & HIGH_BITS;
  }

  private static long zeros(long value) {
    return value - ONES & ~value;
  }
}
