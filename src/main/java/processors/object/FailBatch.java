package processors.object;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.RecordBatch;

/**
 * Makes the delivery of a batch fail in which a step threw an exception, so that its message comes
 * again. An exception outside of a batch's way is thrown on.
 */
public final class FailBatch implements Processor {

  /** The exchange property that holds the batch on its way through the steps. */
  public static final String BATCH = "batch";

  @Override
  public void process(Exchange exchange) throws Exception {
    Exception caught = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    RecordBatch batch = exchange.getProperty(BATCH, RecordBatch.class);
    if (batch == null) {
      throw caught;
    }
    batch.acknowledgement().failed(batch, caught);
  }
}
