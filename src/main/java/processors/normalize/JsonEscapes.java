package processors.normalize;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Tells whether text can stand in a JSON string as it is (RFC 8259, section 7): without quotes,
 * backslashes and control characters. Looks at eight bytes at a time.
 */
final class JsonEscapes {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long QUOTES = ONES * '"';
  private static final long BACKSLASHES = ONES * '\\';
  private static final long SPACES = ONES * ' ';

  private JsonEscapes() {}

  /** Whether any byte of the text, which is UTF-8, must be escaped. */
  static boolean needed(byte[] utf8) {
    int at = 0;
    for (; at <= utf8.length - Long.BYTES; at += Long.BYTES) {
      if (anyOf((long) LONG.get(utf8, at))) {
        return true;
      }
    }
    for (; at < utf8.length; at++) {
      byte b = utf8[at];
      if (b == '"' || b == '\\' || b >= 0 && b < ' ') {
        return true;
      }
    }
    return false;
  }

  /** A borrow out of a byte may only add high bits above one that is right. */
  private static boolean anyOf(long eight) {
    long controls = eight - SPACES & ~eight;
    return ((controls | zeros(eight ^ QUOTES) | zeros(eight ^ BACKSLASHES)) & HIGH_BITS) != 0;
  }

  private static long zeros(long value) {
    return value - ONES & ~value;
  }
}
