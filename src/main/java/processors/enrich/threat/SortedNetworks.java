package processors.enrich.threat;

import java.util.Arrays;
import java.util.function.IntConsumer;
import processors.enrich.address.IpAddress;

/** Networks of IPv6 of one prefix length with numbers, in the order of both. Immutable. */
final class SortedNetworks {

  private final long[] highs;
  private final long[] lows;
  private final int[] numbers;

  private SortedNetworks(long[] highs, long[] lows, int[] numbers) {
    this.highs = highs;
    this.lows = lows;
    this.numbers = numbers;
  }

  /** Gives the numbers of a network, each once. */
  void find(long high, long low, IntConsumer found) {
    int at = firstNotBelow(high, low);
    while (at < numbers.length && highs[at] == high && lows[at] == low) {
      if (!isRepeated(at)) {
        found.accept(numbers[at]);
      }
      at++;
    }
  }

  private boolean isRepeated(int at) {
    return at > 0 && compare(at - 1, at) == 0;
  }

  private int firstNotBelow(long high, long low) {
    int from = 0;
    int to = numbers.length;
    while (from < to) {
      int middle = from + to >>> 1;
      int order = Long.compareUnsigned(highs[middle], high);
      if (order < 0 || order == 0 && Long.compareUnsigned(lows[middle], low) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private int compare(int a, int b) {
    int order = Long.compareUnsigned(highs[a], highs[b]);
    if (order == 0) {
      order = Long.compareUnsigned(lows[a], lows[b]);
    }
    return order == 0 ? Integer.compare(numbers[a], numbers[b]) : order;
  }

  /** Heapsort: needs no memory beside the arrays, and no order of the feeds makes it slow. */
  private void sort() {
    for (int root = numbers.length / 2 - 1; root >= 0; root--) {
      sink(root, numbers.length);
    }
    for (int end = numbers.length - 1; end > 0; end--) {
      swap(0, end);
      sink(0, end);
    }
  }

  private void sink(int from, int end) {
    int root = from;
    int child = root * 2 + 1;
    while (child < end) {
      if (child + 1 < end && compare(child, child + 1) < 0) {
        child++;
      }
      if (compare(root, child) >= 0) {
        return;
      }
      swap(root, child);
      root = child;
      child = root * 2 + 1;
    }
  }

  private void swap(int a, int b) {
    long high = highs[a];
    highs[a] = highs[b];
    highs[b] = high;
    long low = lows[a];
    lows[a] = lows[b];
    lows[b] = low;
    int number = numbers[a];
    numbers[a] = numbers[b];
    numbers[b] = number;
  }

  /** Collects networks. Not thread-safe. */
  static final class Builder {
    private long[] highs = new long[16];
    private long[] lows = new long[16];
    private int[] numbers = new int[16];
    private int size;

    void add(IpAddress network, int number) {
      if (size == numbers.length) {
        resize(size + (size >> 1));
      }
      highs[size] = network.high();
      lows[size] = network.low();
      numbers[size] = number;
      size++;
    }

    private void resize(int capacity) {
      highs = Arrays.copyOf(highs, capacity);
      lows = Arrays.copyOf(lows, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
    }

    SortedNetworks build() {
      resize(size);
      SortedNetworks networks = new SortedNetworks(highs, lows, numbers);
      networks.sort();
      return networks;
    }
  }
}
