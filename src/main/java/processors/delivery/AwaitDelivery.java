package processors.delivery;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Holds the consumer's thread until everything that its message named is done. This bounds the
 * objects in flight by the number of consumers, and keeps the message in the queue until then.
 */
public final class AwaitDelivery implements Processor {

  @Override
  public void process(Exchange exchange) throws InterruptedException {
    Delivery delivery = exchange.getProperty(Delivery.PROPERTY, Delivery.class);
    try {
      delivery.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw e;
    }
  }
}
