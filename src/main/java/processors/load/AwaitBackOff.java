package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Waits before documents are sent again; the first request of a bulk goes at once. */
public final class AwaitBackOff implements Processor {

  private final BackOff backOff;
  private final Patience patience;

  /** The step; patience ends it when the program stops. */
  public AwaitBackOff(BackOff backOff, Patience patience) {
    this.backOff = backOff;
    this.patience = patience;
  }

  @Override
  public void process(Exchange exchange) throws InterruptedException, GivenUpException {
    patience.await(backOff.after(Bulk.of(exchange).failures()));
  }
}
