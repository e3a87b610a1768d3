package processors.record;

import java.util.List;
import java.util.Objects;

/**
 * Records of one object that go through the steps together. The cut is the same at every delivery
 * of the object.
 *
 * @param object where the records come from
 * @param number the batch's place in the object, from 1
 * @param entries the records
 * @param acknowledgement who waits for the batch
 */
public record RecordBatch(
    ObjectSource object, int number, List<BatchEntry> entries, Acknowledgement acknowledgement) {

  /** Keeps the list from changing; the entries themselves go on. */
  public RecordBatch {
    Objects.requireNonNull(object, "object");
    Objects.requireNonNull(acknowledgement, "acknowledgement");
    entries = List.copyOf(entries);
  }
}
