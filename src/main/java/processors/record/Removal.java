package processors.record;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields that are taken away from documents together. Remembers what is left of the names that many
 * records share, so that for the next of them only values are moved. Safe for any thread.
 */
public final class Removal {

  /** Records of one log type come with few sets of names; of others each field is removed. */
  private static final int MOST_REMEMBERED = 16;

  private final Set<String> names;
  private final List<FieldPath> deeper;
  private volatile Left[] remembered = {};

  /**
   * What is left of names.
   *
   * @param places where the fields that are left stood
   */
  record Left(FieldNames of, FieldNames names, int[] places) {}

  /**
   * @param paths the fields that are taken away
   */
  public Removal(List<FieldPath> paths) {
    names =
        paths.stream()
            .filter(path -> path.depth() == 1)
            .map(FieldPath::first)
            .collect(Collectors.toUnmodifiableSet());
    deeper = paths.stream().filter(path -> path.depth() > 1).toList();
  }

  /** Takes the fields away from a document. */
  public void from(Document document) {
    if (document.fields() instanceof FieldMap fields) {
      fields.remove(this);
    } else {
      document.fields().keySet().removeAll(names);
    }
    deeper.forEach(document::remove);
  }

  /** The names at the top that are taken away. */
  Set<String> names() {
    return names;
  }

  /** What is left of shared names, or null if that is not remembered and cannot be. */
  Left leftOf(FieldNames shared) {
    for (Left left : remembered) {
      if (left.of == shared) {
        return left;
      }
    }
    return remembered.length < MOST_REMEMBERED ? remember(shared) : null;
  }

  private synchronized Left remember(FieldNames shared) {
    if (remembered.length == MOST_REMEMBERED) {
      return null;
    }
    FieldNames left = shared.begin();
    int[] places = new int[shared.size()];
    for (int i = 0; i < shared.size(); i++) {
      if (!names.contains(shared.at(i))) {
        places[left.size()] = i;
        left = left.followed(shared.at(i));
      }
    }
    if (!left.isShared()) {
      return null;
    }
    Left made = new Left(shared, left, Arrays.copyOf(places, left.size()));
    Left[] more = Arrays.copyOf(remembered, remembered.length + 1);
    more[remembered.length] = made;
    remembered = more;
    return made;
  }
}
