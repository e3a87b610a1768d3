package processors.record;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * What is left of names when others are taken away together.
 *
 * @param names the names that are left
 * @param places where they stood
 */
record LeftNames(FieldNames names, int[] places) {

  /**
   * Those of all names whose places are to stay.
   *
   * @param stays says of a place whether its name is left
   */
  static LeftNames of(FieldNames all, IntPredicate stays) {
    FieldNames left = all.begin();
    int[] places = new int[all.size()];
    for (int i = 0; i < places.length; i++) {
      if (stays.test(i)) {
        places[left.size()] = i;
        left = left.followed(all.at(i));
      }
    }
    return new LeftNames(left, Arrays.copyOf(places, left.size()));
  }

  /** The values of the names that are left, with room for the values of further names. */
  Object[] valuesOf(Object[] all, int room) {
    Object[] kept = new Object[room];
    for (int i = 0; i < places.length; i++) {
      kept[i] = all[places[i]];
    }
    return kept;
  }
}
