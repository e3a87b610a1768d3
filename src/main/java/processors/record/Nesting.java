package processors.record;

import java.util.stream.IntStream;

/**
 * Fields at the top of documents that are put under an object together; those without a value are
 * none. Remembers where they go of the names that many records share, so that for the next of them
 * only values are moved. Safe for any thread.
 */
public final class Nesting {

  private final String object;
  private final NameUnder nameUnder;
  private final Learned<Move> learned = new Learned<>(new Move[0]);

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
   * @param left the names at the top that stay; null if each field has to be moved by itself
   * @param top the names at the top afterwards, of an object that was not there the last
   * @param under the names that the object has afterwards
   * @param moved where the fields stood that come to those that the object had
   */
  record Move(
      FieldNames of,
      FieldNames own,
      FieldNames there,
      LeftNames left,
      FieldNames top,
      FieldNames under,
      int[] moved) {

    private static Move ofEachByItself(FieldNames of, FieldNames own, FieldNames there) {
      return new Move(of, own, there, null, null, null, null);
    }

    private boolean isOf(FieldNames before, FieldNames ownNames, FieldNames thereBefore) {
      return of == before && own == ownNames && there == thereBefore;
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
    if (document.fields() instanceof FieldMap fields) {
      Move move = moveOf(fields, document);
      if (move != null && move.left() != null) {
        fields.move(move, object);
        return;
      }
    }
    document.moveUnder(object, name -> nameUnder.of(name, document.isOwnField(name)));
  }

  /** The move of fields whose names are shared, or null if it is not known and cannot be. */
  private Move moveOf(FieldMap fields, Document document) {
    FieldNames top = fields.names();
    FieldNames own = document.ownNames();
    FieldNames there = fields.get(object) instanceof FieldMap map ? map.names() : null;
    if (there == null && fields.containsKey(object)) {
      return null;
    }
    for (Move move : learned.known()) {
      if (move.isOf(top, own, there)) {
        return move;
      }
    }
    return isShared(top) && isShared(own) && isShared(there)
        ? learned.learn(() -> move(top, own, there))
        : null;
  }

  private static boolean isShared(FieldNames names) {
    return names == null || names.isShared();
  }

  private Move move(FieldNames top, FieldNames own, FieldNames there) {
    String[] namesUnder = namesUnder(top, own);
    LeftNames left = LeftNames.of(top, place -> namesUnder[place] == null);
    FieldNames topThen = there == null ? left.names().followed(object) : left.names();
    FieldNames under = there == null ? topThen.inside() : there;
    int[] moved =
        IntStream.range(0, namesUnder.length).filter(i -> namesUnder[i] != null).toArray();
    for (int place : moved) {
      if (under.find(namesUnder[place]) >= 0) {
        return Move.ofEachByItself(top, own, there); // The two values may have to be merged.
      }
      under = under.followed(namesUnder[place]);
    }
    return topThen.isShared() && under.isShared()
        ? new Move(top, own, there, left, topThen, under, moved)
        : Move.ofEachByItself(top, own, there);
  }

  private String[] namesUnder(FieldNames top, FieldNames own) {
    String[] namesUnder = new String[top.size()];
    for (int i = 0; i < namesUnder.length; i++) {
      namesUnder[i] = nameUnder.of(top.at(i), own != null && own.find(top.at(i)) >= 0);
    }
    return namesUnder;
  }
}
