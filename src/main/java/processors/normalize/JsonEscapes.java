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

  /** Whether there may be something to escape in a text that Java encoded as UTF-8. */
  static boolean possible(byte[] utf8) {
    int lastEight = utf8.length - Long.BYTES;
    if (lastEight < 0) {
      return possibleInShort(utf8);
    }
    for (int at = 0; at < lastEight; at += Long.BYTES) {
      if (anyOf((long) LONG.get(utf8, at))) {
        return true;
      }
    }
    return anyOf((long) LONG.get(utf8, lastEight));
  }

  private static boolean possibleInShort(byte[] utf8) {
    for (byte b : utf8) {
      if (b == '"' || b == '\\' || b == '?' || b >= 0 && b < ' ') {
        return true;
      }
    }
    return false;
  }

  /** A borrow out of a byte may only add high bits above one that is right. */
  private static boolean anyOf(long eight) {
    long controls = eight - SPACES & ~eight;
    long quotes = zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES);
    return ((controls | quotes | zeros(eight ^ QUESTION_MARKS)) & HIGH_BITS) != 0;
  }

  private static long zeros(long value) {
    return value - ONES & ~value;
  }
}
