package processors.record;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The names of an object's fields, in order, and a way to find them. Either one {@link FieldMap}'s
 * own, or shared by many and never changed: one that gets another name goes on to the names that
 * {@link SharedNames} knows to follow, or takes a copy.
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
  private SerializableString[] encoded;
  private final SharedNames shared;
  private final FieldNames before;

  FieldNames(int capacity) {
    names = new String[capacity];
    shared = null;
    before = null;
  }

  private FieldNames(SharedNames shared) {
    names = new String[0];
    encoded = new SerializableString[0];
    this.shared = shared;
    before = null;
  }

  private FieldNames(FieldNames other, int capacity, SharedNames shared, FieldNames before) {
    this.shared = shared;
    this.before = before;
    names = Arrays.copyOf(other.names, capacity);
    size = other.size;
    table = other.table.clone();
    hardened = other.hardened;
  }

  /** No names, to be shared. */
  static FieldNames none(SharedNames shared) {
    return new FieldNames(shared);
  }

  /** The names of a list without equal ones, to be shared. */
  static FieldNames shared(List<String> list) {
    FieldNames names = new FieldNames(new SharedNames());
    list.forEach(names::add);
    names.encoded = names.encode();
    return names;
  }

  /** The names of a list without equal ones, for one object. */
  static FieldNames of(List<String> list) {
    FieldNames names = new FieldNames(list.size());
    list.forEach(names::add);
    return names;
  }

  /** These and one more, to be shared. */
  FieldNames followedBy(String name, SharedNames sharedThen) {
    FieldNames more = new FieldNames(this, size + 1, sharedThen, this);
    more.add(name);
    more.encoded = Arrays.copyOf(encoded, size + 1);
    more.encoded[size] = new SerializedString(name);
    return more;
  }

  private SerializableString[] encode() {
    SerializableString[] all = new SerializableString[size];
    for (int i = 0; i < size; i++) {
      all[i] = new SerializedString(names[i]);
    }
    return all;
  }

  int size() {
    return size;
  }

  String at(int place) {
    return names[place];
  }

  /** The name at a place as Jackson writes it without looking inside, or null if it is not kept. */
  SerializableString encodedAt(int place) {
    return encoded == null ? null : encoded[place];
  }

  boolean endsWith(String name) {
    String last = names[size - 1];
    return last == name || last.equals(name);
  }

  /** Itself, or a copy if it is shared and must not change. */
  FieldNames own() {
    return shared == null ? this : new FieldNames(this, size + size / 2 + LISTED, null, null);
  }

  /**
   * The names with another one at the end, if it is known that it follows; else null, and the name
   * may be there already.
   */
  FieldNames knownWith(String name) {
    return shared == null ? null : shared.known(name);
  }

  /** The names with another one at the end, which is not there yet; itself, unless it is shared. */
  FieldNames with(String name) {
    FieldNames following = shared == null ? null : shared.learn(this, name);
    if (following == null) {
      following = own();
      following.add(name);
    }
    return following;
  }

  /** The names with another one at the end, which is not there yet; known to follow or not. */
  FieldNames followed(String name) {
    FieldNames following = knownWith(name);
    return following == null ? with(name) : following;
  }

  /** As they are now, whatever is added afterwards. */
  FieldNames frozen() {
    return shared == null ? new FieldNames(this, size, null, null) : this;
  }

  /** No names, to which those are to be added that are left when others are taken away. */
  FieldNames begin() {
    return shared == null ? new FieldNames(size) : shared.begin();
  }

  /** The names with which an object under the last of the names begins. */
  FieldNames inside() {
    return shared == null ? new FieldNames(LISTED) : shared.inside();
  }

  /** How many names an object that has these now is likely to come to. */
  int expected() {
    return shared == null ? size : Math.max(size, shared.longest());
  }

  /** The place of a name, or -1. */
  int find(String name) {
    if (table.length == 0) {
      return look(name);
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

  /** Other texts differ in their hash, which lies nearer than their characters. */
  private int look(String name) {
    int hash = name.hashCode();
    for (int i = 0; i < size; i++) {
      String there = names[i];
      if (there == name || there.hashCode() == hash && there.equals(name)) {
        return i;
      }
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

  /**
   * The names without the one at a place, those behind it moved up; itself, unless it is shared.
   */
  FieldNames without(int place) {
    if (before != null && place == size - 1) {
      return before;
    }
    if (shared != null) {
      return shared.without(this, place);
    }
    System.arraycopy(names, place + 1, names, place, size - place - 1);
    size--;
    names[size] = null;
    if (table.length > 0) {
      buildTable();
    }
    return this;
  }

  boolean isShared() {
    return shared != null;
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
