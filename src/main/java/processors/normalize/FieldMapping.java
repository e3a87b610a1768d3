package processors.normalize;

import java.util.List;
import processors.record.FieldPath;

/** How one field of the Elastic Common Schema gets its value. */
public sealed interface FieldMapping {

  /** The field that is set. */
  FieldPath target();

  /**
   * The first of several fields that has a value.
   *
   * @param target the field that is set
   * @param sources the fields that are looked at, in order
   */
  record FirstOf(FieldPath target, List<FieldPath> sources) implements FieldMapping {
    /** Keeps the list from changing. */
    public FirstOf {
      sources = List.copyOf(sources);
    }
  }

  /**
   * The different texts of several fields, sorted, as a list.
   *
   * @param target the field that is set
   * @param sources each gives the first of its fields that has a value
   */
  record AllOf(FieldPath target, List<List<FieldPath>> sources) implements FieldMapping {
    /** Keeps the lists from changing. */
    public AllOf {
      sources = sources.stream().map(List::copyOf).toList();
    }
  }

  /**
   * Always the same value; set after all others.
   *
   * @param target the field that is set
   * @param value a text or a list of texts
   */
  record Constant(FieldPath target, Object value) implements FieldMapping {}
}
