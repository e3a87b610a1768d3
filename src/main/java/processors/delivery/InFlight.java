package processors.delivery;

import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** The deliveries that are under way. Safe for any thread. */
public final class InFlight {

  private final Clock clock;
  private final Consumer<ObjectSummary> objectDone;
  private final Set<Delivery> deliveries = ConcurrentHashMap.newKeySet();
  private volatile boolean stopping;
  private volatile boolean givenBack;

  /**
   * @param clock tells how long objects take
   * @param objectDone is told of each object when it is done
   */
  public InFlight(Clock clock, Consumer<ObjectSummary> objectDone) {
    this.clock = clock;
    this.objectDone = objectDone;
  }

  /** Opens the delivery of a message; it has failed already if all are given back. */
  public Delivery open(String message) {
    Delivery delivery = new Delivery(message, clock, objectDone);
    deliveries.add(delivery);
    // Looked at after the delivery is known, or it could slip past a giving back between the two.
    if (givenBack) {
      delivery.fail(new GivenBackException());
    }
    return delivery;
  }

  /** Ends a delivery. What is still on its way of it, if anything, changes nothing any more. */
  public void close(Delivery delivery) {
    delivery.fail(new IllegalStateException("the delivery is over"));
    deliveries.remove(delivery);
  }

  /** How many messages are under way. */
  public int messages() {
    return deliveries.size();
  }

  /** How many objects are begun and not done. */
  public int objects() {
    return deliveries.stream().mapToInt(Delivery::openObjects).sum();
  }

  /** Tells that the program begins to stop: what fails from now on is given back at once. */
  public void stopping() {
    stopping = true;
  }

  /** Whether the program stops. */
  public boolean isStopping() {
    return stopping;
  }

  /** Fails what is under way and what still comes, so that its messages go back to the queue. */
  public void giveBack() {
    givenBack = true;
    deliveries.forEach(delivery -> delivery.fail(new GivenBackException()));
  }
}
