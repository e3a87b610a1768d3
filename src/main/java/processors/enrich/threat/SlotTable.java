package processors.enrich.threat;

import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/**
 * Finds entries by their hashes: an open table of entry numbers. The entries themselves lie
 * elsewhere. Not thread-safe while entries are added.
 */
final class SlotTable {

  private static final int FIRST_SLOTS = 1 << 10;

  private int[] slots = new int[FIRST_SLOTS];
  private int size;

  /** The number of the entry with this hash that is the one looked for, or -1. */
  int find(int hash, IntPredicate isIt) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      int entry = slots[slot] - 1;
      if (isIt.test(entry)) {
        return entry;
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  /**
   * Adds an entry that is not there.
   *
   * @param hashOf the hash of an entry by its number
   */
  void add(int hash, int entry, IntUnaryOperator hashOf) {
    size++;
    if (size * 4L > slots.length * 3L) {
      grow(hashOf);
    }
    enter(hash, entry);
  }

  private void grow(IntUnaryOperator hashOf) {
    int[] before = slots;
    slots = new int[before.length * 2];
    for (int filled : before) {
      if (filled != 0) {
        enter(hashOf.applyAsInt(filled - 1), filled - 1);
      }
    }
  }

  private void enter(int hash, int entry) {
    int slot = slot(hash);
    while (slots[slot] != 0) {
      slot = slot + 1 & slots.length - 1;
    }
    slots[slot] = entry + 1;
  }

  private int slot(int hash) {
    return (hash * 0x9E3779B9 >>> 7) & slots.length - 1;
  }
}
