package processors.record;

import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What was worked out for names that many records share. Records of one log type come with few sets
 * of names, so only so much is kept. Safe for any thread.
 *
 * @param <T> what is worked out
 */
final class Learned<T> {

  private static final int MOST = 16;

  private volatile T[] known;

  /**
   * @param none an empty array, which says of which type the things are
   */
  Learned(T[] none) {
    known = none;
  }

  /** All that is known, which may have been learned more than once. Not to be changed. */
  T[] known() {
    return known;
  }

  /**
   * Works something out and keeps it; gives null, and does not even try, if no more can be kept.
   *
   * @param work gives null for what cannot be kept
   */
  T learn(Supplier<T> work) {
    return known.length == MOST ? null : learnInTurn(work);
  }

  private synchronized T learnInTurn(Supplier<T> work) {
    T made = known.length == MOST ? null : work.get();
    if (made != null) {
      T[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = made;
      known = more;
    }
    return made;
  }
}
