package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.record.RecordBatch;

/** Tells those who wait for the batches of a bulk that it could not be brought to an end. */
public final class GiveBackBatches implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(GiveBackBatches.class);

  @Override
  public void process(Exchange exchange) {
    Throwable cause = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    Bulk bulk = Bulk.of(exchange);
    int batches = 0;
    for (RecordBatch batch = bulk.nextUnacknowledged();
        batch != null;
        batch = bulk.nextUnacknowledged()) {
      batches++;
      batch.acknowledgement().failed(batch, cause);
    }
    LOG.atWarn()
        .addKeyValue("batches", batches)
        .addKeyValue("cause", cause)
        .log("a bulk could not be brought to its end: its messages come again");
  }
}
