package processors.record;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The names of an object's fields, in order, and a way to find them. Several {@link FieldMap}s can
 * share one; the first that gets another name takes a copy.
 */
final class FieldNames {

  /** Names up to this many are found by looking at each. */
  private static final int LISTED = 8;

  /** More steps than this to find a name are no chance but somebody's choice of names. */
  private static final int LONGEST_PROBE = 24;

  private static final long SECRET = ThreadLocalRandom.current().nextLong() | 1;
  private static final int[] NO_TABLE = {};

  private String[] names;
  private int size;
  private int[] table = NO_TABLE;
  private boolean hardened;
  private boolean shared;

  FieldNames(int capacity) {
    names = new String[capacity];
  }

  private FieldNames(FieldNames other, int capacity) {
    names = Arrays.copyOf(other.names, capacity);
    size = other.size;
    table = other.table.clone();
    hardened = other.hardened;
  }

  /** The different names of a list, to be shared; of equal ones the first place counts. */
  static FieldNames shared(List<String> list) {
    FieldNames names = new FieldNames(list.size());
    list.forEach(names::add);
    names.shared = true;
    return names;
  }

  int size() {
    return size;
  }

  String at(int place) {
    return names[place];
  }

  /** Itself, or a copy if it is shared and must not change. */
  FieldNames own() {
    return shared ? new FieldNames(this, size + size / 2 + LISTED) : this;
  }

  /** The place of a name, or -1. */
  int find(String name) {
    if (table.length == 0) {
      for (int i = 0; i < size; i++) {
        if (names[i].equals(name)) {
          return i;
        }
      }
      return -1;
    }
    int slot = slot(name);
    while (table[slot] != 0) {
      int place = table[slot] - 1;
      if (names[place].equals(name)) {
        return place;
      }
      slot = slot + 1 & table.length - 1;
    }
    return -1;
  }

  /** Adds a name that is not there and gives its place. */
  int add(String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2 + 2);
    }
    names[size] = name;
    size++;
    if (table.length == 0 ? size > LISTED : size * 2 > table.length) {
      buildTable();
    } else if (table.length > 0) {
      enter(size - 1);
    }
    return size - 1;
  }

  /** Takes a name away; those behind it move up. */
  void remove(int place) {
    System.arraycopy(names, place + 1, names, place, size - place - 1);
    size--;
    names[size] = null;
    if (table.length > 0) {
      buildTable();
    }
  }

  private void buildTable() {
    table = new int[Integer.highestOneBit(Math.max(size, LISTED + 1)) * 4];
    for (int place = 0; place < size; place++) {
      enter(place);
    }
  }

  private void enter(int place) {
    int slot = slot(names[place]);
    int steps = 0;
    while (table[slot] != 0) {
      slot = slot + 1 & table.length - 1;
      steps++;
    }
    table[slot] = place + 1;
    if (steps > LONGEST_PROBE && !hardened) {
      hardened = true;
      buildTable();
    }
  }

  private int slot(String name) {
    int hash = hardened ? secretHash(name) : name.hashCode() * 0x9E3779B9;
    return hash >>> 7 & table.length - 1;
  }

  private static int secretHash(String name) {
    long hash = SECRET;
    for (int i = 0; i < name.length(); i++) {
      hash = (hash ^ name.charAt(i)) * SECRET;
      hash ^= hash >>> 29;
    }
    return (int) (hash >>> 16);
  }
}
