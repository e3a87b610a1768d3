package processors.load;

import java.util.function.BooleanSupplier;

/**
 * Whether new messages may be fetched: not while OpenSearch takes no documents. What is on its way
 * finds out when that ends; where nothing is, the next message is let through to find out.
 *
 * <p>None may be fetched once the program stops: Camel lets the consumer run on until what is in
 * flight is done, and what it fetched last would stay invisible in the queue. Safe for any thread.
 */
public final class FetchPermission implements BooleanSupplier {

  private final OpenSearchAvailability availability;
  private final LoadWindow window;
  private final Patience patience;

  /** The permission for any number of consumers. */
  public FetchPermission(
      OpenSearchAvailability availability, LoadWindow window, Patience patience) {
    this.availability = availability;
    this.window = window;
    this.patience = patience;
  }

  @Override
  public boolean getAsBoolean() {
    return !patience.isStopping() && (availability.available() || window.used() == 0);
  }
}
