package processors.load;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;

/**
 * Keeps a consumer from fetching new messages while OpenSearch takes no documents. What is on its
 * way finds out when that ends; where nothing is, the next message is let through to find out.
 */
public final class PauseWhileUnavailable extends DefaultPollingConsumerPollStrategy {

  private final OpenSearchAvailability availability;
  private final LoadWindow window;

  /** A strategy for any number of consumers. */
  public PauseWhileUnavailable(OpenSearchAvailability availability, LoadWindow window) {
    this.availability = availability;
    this.window = window;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return availability.available() || window.used() == 0;
  }
}
