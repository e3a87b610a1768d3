package bench;

import bench.logs.GeneratedObject;
import processors.record.BatchEntry;
import processors.record.PreparedDocument;
import processors.record.RecordBatch;

/** Counts the documents of an object and sees that none is missing. */
final class Prepared {

  private final GeneratedObject object;
  private long documents;
  private long bytes;

  Prepared(GeneratedObject object) {
    this.object = object;
  }

  void add(RecordBatch batch) {
    for (BatchEntry entry : batch.entries()) {
      PreparedDocument document = entry.prepared();
      if (document == null) {
        throw new IllegalStateException(
            object.key() + ": became no document: " + entry.record() + ": " + entry.outcome());
      }
      documents++;
      bytes += document.json().length;
    }
  }

  void check() {
    if (documents != object.records() || bytes == 0) {
      throw new IllegalStateException(
          object.key() + ": expected " + object.records() + " documents, got " + documents);
    }
  }
}
