package processors.enrich.threat;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import processors.enrich.address.IpNetwork;

/**
 * The numbers of descriptions by networks of IPv4: for each prefix length that occurs, a sorted
 * array of networks. So an address is found in all networks that contain it, however they nest, by
 * one search a length. Immutable.
 */
final class Ipv4Networks {

  private static final int BITS = 32;

  /** A network in the upper bits, the number in these. */
  private static final int NUMBER_BITS = 31;

  private static final long NUMBER = (1L << NUMBER_BITS) - 1;

  /** Networks with longer prefixes lie in one of the blocks of this length. */
  private static final int BLOCK = 24;

  private static final int WORD_BITS = 6;

  private final int[] lengths;
  private final long[][] networks;

  /** One bit for each block, set if a network lies in it. Most addresses meet none. */
  private final long[] blocks;

  private final int firstWide;

  private Ipv4Networks(int[] lengths, long[][] networks) {
    this.lengths = lengths;
    this.networks = networks;
    firstWide = (int) IntStream.of(lengths).filter(length -> length >= BLOCK).count();
    blocks = firstWide == 0 ? new long[0] : new long[1 << BLOCK - WORD_BITS];
    for (int i = 0; i < firstWide; i++) {
      for (long network : networks[i]) {
        int block = (int) (network >>> NUMBER_BITS + BITS - BLOCK);
        blocks[block >>> WORD_BITS] |= 1L << block;
      }
    }
  }

  /** Gives the numbers of all networks that contain an address, the narrowest network first. */
  void find(int address, IntConsumer found) {
    for (int i = isInBlock(address) ? 0 : firstWide; i < lengths.length; i++) {
      find(networks[i], key(address, lengths[i]), found);
    }
  }

  private boolean isInBlock(int address) {
    int block = address >>> BITS - BLOCK;
    return firstWide > 0 && (blocks[block >>> WORD_BITS] & 1L << block) != 0;
  }

  private static void find(long[] sorted, long key, IntConsumer found) {
    for (int at = firstNotBelow(sorted, key);
        at < sorted.length && (sorted[at] & ~NUMBER) == key;
        at++) {
      found.accept((int) (sorted[at] & NUMBER));
    }
  }

  private static int firstNotBelow(long[] sorted, long key) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = low + high >>> 1;
      if (sorted[middle] < key) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long key(int address, int length) {
    int mask = length == 0 ? 0 : -1 << BITS - length;
    return Integer.toUnsignedLong(address & mask) << NUMBER_BITS;
  }

  /** Collects networks. Not thread-safe. */
  static final class Builder {
    private final Longs[] byLength = new Longs[BITS + 1];

    void add(IpNetwork network, int number) {
      int length = network.prefixLength();
      if (byLength[length] == null) {
        byLength[length] = new Longs();
      }
      byLength[length].add(key(network.first().v4(), length) | number);
    }

    Ipv4Networks build() {
      int[] lengths =
          IntStream.rangeClosed(0, BITS)
              .map(i -> BITS - i)
              .filter(length -> byLength[length] != null)
              .toArray();
      long[][] networks = new long[lengths.length][];
      for (int i = 0; i < lengths.length; i++) {
        networks[i] = byLength[lengths[i]].sorted();
        byLength[lengths[i]] = null;
      }
      return new Ipv4Networks(lengths, networks);
    }
  }
}
