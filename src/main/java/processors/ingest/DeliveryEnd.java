package processors.ingest;

import org.apache.camel.Exchange;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.apache.camel.support.SynchronizationAdapter;
import processors.delivery.Delivery;
import processors.delivery.InFlight;

/**
 * Ends a delivery with its message's exchange. A message that fails because the program stops is
 * given back, so that another worker has it at once.
 *
 * <p>A stop of Camel waits for the exchanges that it counts in a route, and an exchange leaves this
 * count before its message is deleted or given back: the stop would interrupt just that, and the
 * message stay invisible. So it is counted a second time until all is done.
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

  /** Begins with the exchange, which is to be of a route. */
  void begin(Exchange exchange) {
    exchange.getContext().getInflightRepository().add(exchange, exchange.getFromRouteId());
    exchange.getExchangeExtension().addOnCompletion(this);
  }

  /** Behind the consumer's own completion, which deletes the message. */
  @Override
  public int getOrder() {
    return LOWEST;
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
    exchange.getContext().getInflightRepository().remove(exchange, exchange.getFromRouteId());
  }
}
