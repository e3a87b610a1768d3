package processors.load;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Keeps a consumer from fetching new messages while OpenSearch takes no documents. What is on its
 * way finds out when that ends; where nothing is, the next message is let through to find out.
 *
 * <p>None is let through once the program stops: Camel lets the consumer run on until what is in
 * flight is done, and what it fetched last would stay invisible in the queue.
 */
public final class PauseWhileUnavailable extends DefaultPollingConsumerPollStrategy {

  private final OpenSearchAvailability availability;
  private final LoadWindow window;
  private final Patience patience;

  /** A strategy for any number of consumers. */
  public PauseWhileUnavailable(
      OpenSearchAvailability availability, LoadWindow window, Patience patience) {
    this.availability = availability;
    this.window = window;
    this.patience = patience;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return !patience.isStopping() && (availability.available() || window.used() == 0);
  }
}
