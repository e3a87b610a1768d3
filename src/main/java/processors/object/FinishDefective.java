package processors.object;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Tells the delivery that nothing more of a defective object follows. To be called when the
 * object's dead letter is written: before that, the delivery must not be done.
 */
public final class FinishDefective implements Processor {

  @Override
  public void process(Exchange exchange) {
    new ObjectWork(exchange).batches().ifPresent(CountedBatches::allRead);
  }
}
