package processors.enrich.threat;

import java.util.Arrays;

/** A list of ints that grows. Not thread-safe. */
final class Ints {

  private int[] values = new int[16];
  private int size;

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size] = value;
    size++;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  int size() {
    return size;
  }

  /** The values in an array of their number. */
  int[] trimmed() {
    return Arrays.copyOf(values, size);
  }
}
