package processors.record;

import java.util.ArrayList;
import java.util.List;

/**
 * Places in a document to which values belong, with a note of which lie in the same object.
 * Immutable.
 */
public final class FieldPlaces {

  /** The number of the document itself among the objects. */
  static final int TOP = 0;

  private final FieldPath[] paths;
  private final int[] objects;

  /**
   * @param paths the places, in the order in which their values are set
   */
  public FieldPlaces(List<FieldPath> paths) {
    this.paths = paths.toArray(FieldPath[]::new);
    objects = new int[this.paths.length];
    List<List<String>> known = new ArrayList<>();
    known.add(List.of());
    for (int i = 0; i < objects.length; i++) {
      List<String> object = this.paths[i].object();
      if (!known.contains(object)) {
        known.add(object);
      }
      objects[i] = known.indexOf(object);
    }
  }

  FieldPath at(int place) {
    return paths[place];
  }

  /** The number of the object in which a place lies. */
  int objectAt(int place) {
    return objects[place];
  }
}
