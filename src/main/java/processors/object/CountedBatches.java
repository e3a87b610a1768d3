package processors.object;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import processors.delivery.ObjectDelivery;
import processors.record.RecordBatch;

/**
 * The batches of an object, each counted in before it is handed out. Where the object is damaged,
 * they end, and the defect is kept: what stands before it is still loaded. Used by one thread.
 */
final class CountedBatches implements Iterator<RecordBatch>, Closeable {

  private final BatchReader.Batches batches;
  private final ObjectDelivery delivery;
  private UnusableObjectException defect;

  CountedBatches(BatchReader.Batches batches, ObjectDelivery delivery) {
    this.batches = batches;
    this.delivery = delivery;
  }

  @Override
  public boolean hasNext() {
    if (defect != null) {
      return false;
    }
    try {
      return batches.hasNext();
    } catch (UncheckedIOException e) {
      if (e.getCause() instanceof UnusableObjectException unusable) {
        defect = unusable;
        return false;
      }
      throw e;
    }
  }

  @Override
  public RecordBatch next() {
    RecordBatch batch = batches.next();
    delivery.opened(batch);
    return batch;
  }

  /** Why the object could not be read to its end, if it is the object's fault. */
  Optional<UnusableObjectException> defect() {
    return Optional.ofNullable(defect);
  }

  /** Tells the delivery that no batch will follow. */
  void allRead() {
    delivery.allRead();
  }

  @Override
  public void close() throws IOException {
    batches.close();
  }
}
