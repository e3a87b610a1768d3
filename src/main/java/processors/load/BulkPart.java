package processors.load;

import java.util.List;
import processors.record.BatchEntry;

/**
 * The documents of one request, in the order in which they are sent.
 *
 * @param entries at least one, all pending
 */
record BulkPart(List<BatchEntry> entries) {

  BulkPart {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("expected at least one document");
    }
  }

  long bytes() {
    long bytes = 0;
    for (BatchEntry entry : entries) {
      bytes += entry.prepared().json().length;
    }
    return bytes;
  }

  /** Whether it holds more than one document. */
  boolean divisible() {
    return entries.size() > 1;
  }

  List<BulkPart> halves() {
    int middle = entries.size() / 2;
    return List.of(
        new BulkPart(entries.subList(0, middle)),
        new BulkPart(entries.subList(middle, entries.size())));
  }
}
