package processors.ingest;

import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.apache.camel.support.SynchronizationAdapter;
import processors.delivery.Delivery;
import processors.delivery.InFlight;

/**
 * Ends a delivery with its message's exchange. A message that fails because the program stops is
 * given back, so that another worker has it at once.
 */
final class DeliveryEnd extends SynchronizationAdapter {

  private final Delivery delivery;
  private final InFlight inFlight;
  private final MessageVisibility visibility;

  DeliveryEnd(Delivery delivery, InFlight inFlight, MessageVisibility visibility) {
    this.delivery = delivery;
    this.inFlight = inFlight;
    this.visibility = visibility;
  }

  @Override
  public void onFailure(Exchange exchange) {
    if (inFlight.isStopping()) {
      visibility.giveBack(
          exchange.getIn().getHeader(Sqs2Constants.RECEIPT_HANDLE, "", String.class));
    }
    super.onFailure(exchange);
  }

  @Override
  public void onDone(Exchange exchange) {
    inFlight.close(delivery);
  }
}
