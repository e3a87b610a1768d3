package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Puts the batches of the exchange's bulk into the body. */
public final class TakeBatches implements Processor {

  @Override
  public void process(Exchange exchange) {
    exchange.getMessage().setBody(Bulk.of(exchange).batches());
  }
}
