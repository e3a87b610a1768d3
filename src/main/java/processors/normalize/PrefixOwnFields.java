package processors.normalize;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.RecordBatch;

/**
 * The step {@code prefix}: puts the fields that records brought under their log type's {@code
 * fieldPrefix}, if it has one. After enrichment, which looks for them in their first place.
 */
public final class PrefixOwnFields implements Processor {

  private final LogTypes logTypes;

  /**
   * @param logTypes where the batch's log type is looked up
   */
  public PrefixOwnFields(LogTypes logTypes) {
    this.logTypes = logTypes;
  }

  @Override
  public void process(Exchange exchange) {
    prefix(exchange.getMessage().getBody(RecordBatch.class));
  }

  /** Prefixes the fields of the pending documents of a batch. */
  public void prefix(RecordBatch batch) {
    LogType type = logTypes.named(batch.object().logType());
    if (type.normalization().fieldPrefix().isEmpty()) {
      return;
    }
    Normalizer normalizer = new Normalizer(type, batch.object());
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        prefix(normalizer, entry);
      }
    }
  }

  private static void prefix(Normalizer normalizer, BatchEntry entry) {
    try {
      normalizer.prefixOwnFields(entry.document());
    } catch (RuntimeException e) {
      entry.end(new Outcome.DeadLettered(Reason.NOT_NORMALIZED, "prefix failed: " + e));
    }
  }
}
