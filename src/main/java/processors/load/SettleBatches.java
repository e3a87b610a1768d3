package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.RecordBatch;

/** Tells those who wait for the batches of a bulk that all of them are done. */
public final class SettleBatches implements Processor {

  private final LoadMetrics metrics;

  /** The step. */
  public SettleBatches(LoadMetrics metrics) {
    this.metrics = metrics;
  }

  @Override
  public void process(Exchange exchange) {
    Bulk bulk = Bulk.of(exchange);
    for (RecordBatch batch = bulk.nextUnacknowledged();
        batch != null;
        batch = bulk.nextUnacknowledged()) {
      metrics.ended(batch);
      batch.acknowledgement().settled(batch);
    }
  }
}
