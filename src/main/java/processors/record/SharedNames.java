package processors.record;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What records of one kind have in common: which name they set after the {@link FieldNames} that
 * this belongs to, and which names the object has that lies behind the last of them. Learned from
 * the first records; those that follow then need no names of their own. Since a record may make up
 * its names, only so many are learned. Thread-safe.
 */
final class SharedNames {

  /** Records of one kind differ in few places, each of which has few ways to go on. */
  private static final int MOST_WAYS = 8;

  /** Objects with more names than this are no records of a kind, but tables. */
  private static final int MOST_NAMES = 256;

  /** So many places for names are learned for all that begins with the same columns. */
  private static final int PLACES = 1 << 17;

  private final AtomicInteger placesLeft;
  private final Longest longest;
  private volatile FieldNames[] ways = {};
  private volatile FieldNames inside;
  private volatile FieldNames begin;
  private volatile FieldNames[] without = {};

  /** How many names objects of one kind come to. A hint only, so it may be seen late. */
  private static final class Longest {
    private volatile int names;
  }

  /** Nothing learned yet. */
  SharedNames() {
    this(new AtomicInteger(PLACES), new Longest());
  }

  private SharedNames(AtomicInteger placesLeft, Longest longest) {
    this.placesLeft = placesLeft;
    this.longest = longest;
  }

  /** The names that are known to follow when a name is added, or null. */
  FieldNames known(String name) {
    for (FieldNames way : ways) {
      if (way.endsWith(name)) {
        return way;
      }
    }
    return null;
  }

  /**
   * The names that follow when a name is added, or null if no more can be learned.
   *
   * @param names what this belongs to
   * @param name not one of them
   */
  synchronized FieldNames learn(FieldNames names, String name) {
    FieldNames known = known(name);
    if (known != null || ways.length == MOST_WAYS || !takePlaces(names.size() + 1)) {
      return known;
    }
    FieldNames made = names.followedBy(name, new SharedNames(placesLeft, longest));
    longest.names = Math.max(longest.names, made.size());
    FieldNames[] more = Arrays.copyOf(ways, ways.length + 1);
    more[ways.length] = made;
    ways = more;
    return made;
  }

  /** The names with which an object begins that is put under the last of the names. */
  FieldNames inside() {
    FieldNames known = inside;
    return known == null ? beginInside() : known;
  }

  private synchronized FieldNames beginInside() {
    if (inside == null) {
      inside = FieldNames.none(new SharedNames(placesLeft, new Longest()));
    }
    return inside;
  }

  /** The names with which an object of this kind begins again when names were taken away. */
  FieldNames begin() {
    FieldNames known = begin;
    return known == null ? beginAgain() : known;
  }

  private synchronized FieldNames beginAgain() {
    if (begin == null) {
      begin = FieldNames.none(new SharedNames(placesLeft, longest));
    }
    return begin;
  }

  /**
   * The names that are left when one is taken away.
   *
   * @param names what this belongs to
   */
  FieldNames without(FieldNames names, int place) {
    FieldNames[] known = without;
    if (place < known.length && known[place] != null) {
      return known[place];
    }
    FieldNames left = LeftNames.of(names, at -> at != place).names();
    if (left.isShared()) {
      learnWithout(place, left, names.size());
    }
    return left;
  }

  private synchronized void learnWithout(int place, FieldNames left, int size) {
    if (without.length > 0 || takePlaces(size)) {
      FieldNames[] more = Arrays.copyOf(without, size);
      more[place] = left;
      without = more;
    }
  }

  /** How many names such objects came to so far. */
  int longest() {
    return longest.names;
  }

  private boolean takePlaces(int count) {
    return count <= MOST_NAMES && placesLeft.addAndGet(-count) >= 0;
  }
}
