package processors.steps;

import java.util.Arrays;
import java.util.List;
import processors.record.FieldPath;

/** Reads the fields that a step is told to work on. */
final class FieldList {

  private FieldList() {}

  /** The paths in a text, with white space between them. */
  static List<FieldPath> of(String paths) {
    return Arrays.stream(paths.strip().split("\\s+")).map(FieldPath::of).toList();
  }
}
