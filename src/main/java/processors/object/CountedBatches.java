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
  private boolean complete;
  private boolean ended;

  CountedBatches(BatchReader.Batches batches, ObjectDelivery delivery) {
    this.batches = batches;
    this.delivery = delivery;
  }

  /**
   * Whether there is another batch. False for ever once reading ended in whatever way: after a
   * failure the Splitter asks for all that is left, only to throw it away.
   */
  @Override
  public boolean hasNext() {
    if (ended) {
      return false;
    }
    try {
      complete = !batches.hasNext();
      ended = complete;
    } catch (UncheckedIOException e) {
      ended = true;
      if (!(e.getCause() instanceof UnusableObjectException unusable)) {
        throw e;
      }
      defect = unusable;
    }
    return !ended;
  }

  @Override
  public RecordBatch next() {
    RecordBatch batch = batches.next();
    try {
      delivery.opened(batch);
    } catch (RuntimeException e) {
      ended = true;
      throw e;
    }
    return batch;
  }

  /** Whether every batch of the object was handed out. */
  boolean complete() {
    return complete;
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
    ended = true;
    batches.close();
  }
}
