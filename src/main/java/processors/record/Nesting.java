package processors.record;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Fields at the top of documents that are put under an object together; those without a value are
 * none. Remembers where they go of the names that many records share, so that for the next of them
 * only values are moved. Safe for any thread.
 */
public final class Nesting {

  /** Records of one log type come with few sets of names; of others each field is moved. */
  private static final int MOST_REMEMBERED = 16;

  private final String object;
  private final NameUnder nameUnder;
  private volatile Move[] remembered = {};

  /** Says which fields are put under the object; the same for the same field at any time. */
  @FunctionalInterface
  public interface NameUnder {
    /**
     * The name that a field has under the object, or null if it stays where it is.
     *
     * @param own whether it is known that the record itself brought the field
     */
    String of(String name, boolean own);
  }

  /**
   * Where the fields of certain names go.
   *
   * @param of the names at the top before
   * @param own the names that the record itself brought, or null if that is not known
   * @param there the names that the object had before, or null if it was not there
   * @param left the names at the top afterwards, of an object that was not there the last; null if
   *     each field has to be moved by itself
   * @param places where the fields that are left stood
   * @param under the names that the object has afterwards
   * @param moved where the fields stood that come to those that the object had
   */
  record Move(
      FieldNames of,
      FieldNames own,
      FieldNames there,
      FieldNames left,
      int[] places,
      FieldNames under,
      int[] moved) {

    private static Move ofEachByItself(FieldNames of, FieldNames own, FieldNames there) {
      return new Move(of, own, there, null, null, null, null);
    }

    private boolean isOf(FieldNames top, FieldNames ownNames, FieldNames thereBefore) {
      return of == top && own == ownNames && there == thereBefore;
    }
  }

  /**
   * @param object the name of the object, which is not put under itself
   */
  public Nesting(String object, NameUnder nameUnder) {
    this.object = object;
    this.nameUnder = nameUnder;
  }

  /** Moves the fields of a document. */
  public void in(Document document) {
    Move move = document.fields() instanceof FieldMap fields ? moveOf(fields, document) : null;
    if (move == null || move.left() == null) {
      document.moveUnder(object, name -> nameUnder.of(name, document.isOwnField(name)));
    } else {
      ((FieldMap) document.fields()).move(move, object);
    }
  }

  /** The move of fields whose names are shared, or null if it is not remembered and cannot be. */
  private Move moveOf(FieldMap fields, Document document) {
    FieldNames top = fields.names();
    FieldNames own = document.ownNames();
    Object there = fields.get(object);
    FieldNames thereBefore = there instanceof FieldMap map ? map.names() : null;
    if (there == null ? fields.containsKey(object) : thereBefore == null) {
      return null;
    }
    for (Move move : remembered) {
      if (move.isOf(top, own, thereBefore)) {
        return move;
      }
    }
    boolean memorable =
        remembered.length < MOST_REMEMBERED
            && isShared(top)
            && isShared(own)
            && isShared(thereBefore);
    return memorable ? remember(top, own, thereBefore) : null;
  }

  private static boolean isShared(FieldNames names) {
    return names == null || names.isShared();
  }

  private synchronized Move remember(FieldNames top, FieldNames own, FieldNames there) {
    if (remembered.length == MOST_REMEMBERED) {
      return null;
    }
    Move move = move(top, own, there);
    Move[] more = Arrays.copyOf(remembered, remembered.length + 1);
    more[remembered.length] = move;
    remembered = more;
    return move;
  }

  private Move move(FieldNames top, FieldNames own, FieldNames there) {
    String[] namesUnder = namesUnder(top, own);
    int[] staying = places(namesUnder, Objects::isNull);
    int[] moving = places(namesUnder, Objects::nonNull);
    FieldNames left = top.begin();
    for (int place : staying) {
      left = left.followed(top.at(place));
    }
    left = there == null ? left.followed(object) : left;
    FieldNames under = there == null ? left.inside() : there;
    for (int place : moving) {
      if (under.find(namesUnder[place]) >= 0) {
        return Move.ofEachByItself(top, own, there); // The two values may have to be merged.
      }
      under = under.followed(namesUnder[place]);
    }
    return left.isShared() && under.isShared()
        ? new Move(top, own, there, left, staying, under, moving)
        : Move.ofEachByItself(top, own, there);
  }

  private String[] namesUnder(FieldNames top, FieldNames own) {
    String[] namesUnder = new String[top.size()];
    for (int i = 0; i < namesUnder.length; i++) {
      namesUnder[i] = nameUnder.of(top.at(i), own != null && own.find(top.at(i)) >= 0);
    }
    return namesUnder;
  }

  private static int[] places(String[] namesUnder, Predicate<String> wanted) {
    return IntStream.range(0, namesUnder.length).filter(i -> wanted.test(namesUnder[i])).toArray();
  }
}
