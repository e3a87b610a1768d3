package processors.pattern;

import java.util.Arrays;
import java.util.BitSet;

/** An immutable set of UTF-16 units, kept as sorted ranges that neither overlap nor touch. */
final class CharSet {
  private static final int UNITS = Character.MAX_VALUE + 1;

  /** First unit of a range at even indexes, first unit after it at odd ones. */
  private final int[] bounds;

  private CharSet(int[] bounds) {
    this.bounds = bounds;
  }

  static CharSet of(char unit) {
    return range(unit, unit);
  }

  /** All units from {@code first} to {@code last}, both included. */
  static CharSet range(char first, char last) {
    return new CharSet(new int[] {first, last + 1});
  }

  static CharSet of(BitSet units) {
    int[] bounds = new int[16];
    int count = 0;
    for (int first = units.nextSetBit(0); first >= 0; ) {
      int after = units.nextClearBit(first);
      if (count == bounds.length) {
        bounds = Arrays.copyOf(bounds, 2 * count);
      }
      bounds[count++] = first;
      bounds[count++] = after;
      first = units.nextSetBit(after);
    }
    return new CharSet(Arrays.copyOf(bounds, count));
  }

  boolean contains(int unit) {
    int found = Arrays.binarySearch(bounds, unit);
    int boundsUpToUnit = found >= 0 ? found + 1 : -found - 1;
    return (boundsUpToUnit & 1) == 1;
  }

  /** Whether it holds exactly one unit. */
  boolean isSingle() {
    return bounds.length == 2 && bounds[1] - bounds[0] == 1;
  }

  /** Adds all members to {@code units}. */
  void addTo(BitSet units) {
    for (int i = 0; i < bounds.length; i += 2) {
      units.set(bounds[i], bounds[i + 1]);
    }
  }

  /** Where membership changes between a unit and the one before, ascending. */
  int[] bounds() {
    return bounds.clone();
  }

  CharSet union(CharSet other) {
    BitSet units = toBitSet();
    other.addTo(units);
    return of(units);
  }

  CharSet negated() {
    BitSet units = toBitSet();
    units.flip(0, UNITS);
    return of(units);
  }

  private BitSet toBitSet() {
    BitSet units = new BitSet();
    addTo(units);
    return units;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CharSet set && Arrays.equals(bounds, set.bounds);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bounds);
  }
}
