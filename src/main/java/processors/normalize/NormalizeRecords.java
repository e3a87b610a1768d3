package processors.normalize;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.RecordBatch;

/**
 * The step {@code normalize}: names and times by the Elastic Common Schema, as the log type says.
 */
public final class NormalizeRecords implements Processor {

  private final LogTypes logTypes;

  /**
   * @param logTypes where the batch's log type is looked up
   */
  public NormalizeRecords(LogTypes logTypes) {
    this.logTypes = logTypes;
  }

  @Override
  public void process(Exchange exchange) {
    normalize(exchange.getMessage().getBody(RecordBatch.class));
  }

  /** Normalises the pending records of a batch. */
  public void normalize(RecordBatch batch) {
    LogType type = logTypes.named(batch.object().logType());
    Normalizer normalizer = new Normalizer(type, batch.object());
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        normalize(normalizer, entry);
      }
    }
  }

  private static void normalize(Normalizer normalizer, BatchEntry entry) {
    try {
      normalizer.normalize(entry.document(), entry.record());
    } catch (NoTimestamp e) {
      entry.end(new Outcome.DeadLettered(Reason.NO_TIMESTAMP, e.getMessage()));
    } catch (RuntimeException e) {
      entry.end(new Outcome.DeadLettered(Reason.NOT_NORMALIZED, "normalize failed: " + e));
    }
  }
}
