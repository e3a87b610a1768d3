package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.RecordBatch;

/** Lets a batch into the load stage as soon as there is room for it. */
public final class EnterLoad implements Processor {

  private final LoadWindow window;

  /** The step for this window. */
  public EnterLoad(LoadWindow window) {
    this.window = window;
  }

  @Override
  public void process(Exchange exchange) throws InterruptedException, GivenUpException {
    RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending() && entry.prepared() == null) {
        throw new IllegalStateException(
            "record "
                + entry.record().number()
                + " of "
                + batch.object().reference().uri()
                + " has neither an outcome nor a document to send");
      }
    }
    window.enter(Bulk.weight(batch));
  }
}
