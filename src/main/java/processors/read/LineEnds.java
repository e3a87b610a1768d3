package processors.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds ends of lines eight bytes at a time, and sees on the way whether a line is all ASCII. */
final class LineEnds {

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LINE_FEEDS = ONES * '\n';
  private static final long CARRIAGE_RETURNS = ONES * '\r';

  private boolean ascii = true;

  /** Forgets what was seen. */
  void reset() {
    ascii = true;
  }

  /** Whether no byte that was passed since {@link #reset()} is negative. */
  boolean ascii() {
    return ascii;
  }

  /** Where the next line feed or carriage return lies, or {@code to} if there is none before it. */
  int find(byte[] bytes, int from, int to) {
    long seen = 0;
    int at = from;
    for (; at <= to - Long.BYTES; at += Long.BYTES) {
      long eight = (long) LONG.get(bytes, at);
      long ends = zeros(eight ^ LINE_FEEDS) | zeros(eight ^ CARRIAGE_RETURNS);
      if (ends != 0) {
        int before = Long.numberOfTrailingZeros(ends) & ~7;
        note(seen | eight & (1L << before) - 1);
        return at + before / Byte.SIZE;
      }
      seen |= eight;
    }
    for (; at < to; at++) {
      byte b = bytes[at];
      if (b == '\n' || b == '\r') {
        break;
      }
      seen |= b;
    }
    note(seen);
    return at;
  }

  private void note(long seen) {
    if ((seen & HIGH_BITS) != 0) {
      ascii = false;
    }
  }

  /** The high bit of the lowest zero byte and of no byte below it; what lies above is undefined. */
  private static long zeros(long value) {
    return value - ONES & ~value & HIGH_BITS;
  }
}
