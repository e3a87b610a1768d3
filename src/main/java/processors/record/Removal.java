package processors.record;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Fields that are taken away from documents together. Remembers what is left of the names that many
 * records share, so that for the next of them only values are moved. Safe for any thread.
 */
public final class Removal {

  private final Set<String> names;
  private final List<FieldPath> deeper;
  private final Learned<Left> learned = new Learned<>(new Left[0]);

  /**
   * What is left of names.
   *
   * @param of the names before
   */
  record Left(FieldNames of, LeftNames left) {}

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

  /** What is left of shared names, or null if that is not known and cannot be. */
  LeftNames leftOf(FieldNames shared) {
    for (Left known : learned.known()) {
      if (known.of == shared) {
        return known.left;
      }
    }
    Left made = learned.learn(() -> left(shared));
    return made == null ? null : made.left;
  }

  private Left left(FieldNames shared) {
    LeftNames left = LeftNames.of(shared, place -> !names.contains(shared.at(place)));
    return left.names().isShared() ? new Left(shared, left) : null;
  }
}
