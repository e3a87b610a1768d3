package processors.enrich.threat;

import java.util.Arrays;

/** A list of longs that grows. Not thread-safe. */
final class Longs {

  private long[] values = new long[16];
  private int size;

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size] = value;
    size++;
  }

  /** The values in ascending order, each once, in an array of their number. */
  long[] sorted() {
    Arrays.sort(values, 0, size);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (kept == 0 || values[kept - 1] != values[i]) {
        values[kept] = values[i];
        kept++;
      }
    }
    return Arrays.copyOf(values, kept);
  }
}
