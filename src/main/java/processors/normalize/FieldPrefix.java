package processors.normalize;

import java.util.HashSet;
import java.util.Set;
import processors.record.Document;
import processors.record.Nesting;

/**
 * The object under which a log type puts the fields that the record itself brought. Those whose
 * names the mappings use too stay where they are: moved, they would take with them what was mapped
 * into them. Thread-safe.
 */
final class FieldPrefix {

  /** The top-level fields that each document has, whatever its log type maps. */
  private static final Set<String> BASIC_OBJECTS =
      Set.of(
          "@message",
          "@timestamp",
          "@log_type",
          "@log_s3bucket",
          "@log_s3key",
          "@log_group",
          "@log_stream",
          Normalizer.ID,
          "event",
          "ecs",
          "cloud");

  private final Nesting nesting;

  /**
   * @param object its name
   * @param mapped the names of the top-level fields that the mappings use
   */
  FieldPrefix(String object, Set<String> mapped) {
    Set<String> staying = new HashSet<>(BASIC_OBJECTS);
    staying.addAll(mapped);
    staying.add(object);
    nesting = new Nesting(object, (name, own) -> own && !staying.contains(name) ? name : null);
  }

  /** Moves the fields. */
  void putBefore(Document document) {
    nesting.in(document);
  }
}
