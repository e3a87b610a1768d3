package processors.normalize;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Document;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

/**
 * A step of a log type's route that works on one document after another. A document that it cannot
 * work on goes to the dead-letter channel; the others go on. Implementations are safe for any
 * thread.
 */
@FunctionalInterface
public interface DocumentStep extends Processor {

  /** Works on one document. */
  void apply(Document document, Record record, ObjectSource source);

  /** Works on all documents of the batch that is the exchange's body. */
  @Override
  default void process(Exchange exchange) {
    RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        applyOrEnd(entry, batch.object());
      }
    }
  }

  private void applyOrEnd(BatchEntry entry, ObjectSource source) {
    try {
      apply(entry.document(), entry.record(), source);
    } catch (RuntimeException e) {
      entry.end(
          new Outcome.DeadLettered(
              Reason.NOT_NORMALIZED, getClass().getSimpleName() + " failed: " + e));
    }
  }
}
