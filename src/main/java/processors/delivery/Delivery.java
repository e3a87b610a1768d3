package processors.delivery;

import java.time.Clock;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import processors.record.ObjectSource;

/**
 * One message's stay with the program: who waits for its objects, and the verdict. It is done when
 * every object that it began is done; one failure makes the whole fail, and the message comes
 * again. Safe for any thread.
 */
public final class Delivery {

  /** The exchange property that holds the delivery. */
  public static final String PROPERTY = "delivery";

  private final String message;
  private final Clock clock;
  private final Consumer<ObjectSummary> objectDone;
  private final Set<ObjectDelivery> open = new HashSet<>();
  private Throwable failure;

  /**
   * @param message the message's body
   * @param clock tells how long objects take
   * @param objectDone is told of each object when it is done, by the thread that settles its last
   *     batch
   */
  public Delivery(String message, Clock clock, Consumer<ObjectSummary> objectDone) {
    this.message = Objects.requireNonNull(message, "message");
    this.clock = Objects.requireNonNull(clock, "clock");
    this.objectDone = Objects.requireNonNull(objectDone, "objectDone");
  }

  /** The body of the message, for its dead letters. */
  public String message() {
    return message;
  }

  /** Begins to count the batches of an object. */
  public synchronized ObjectDelivery begin(ObjectSource source) {
    ObjectDelivery object = new ObjectDelivery(this, source, clock);
    open.add(object);
    return object;
  }

  /** How many objects of the message are begun and not done. */
  public synchronized int openObjects() {
    return open.size();
  }

  /** Makes the whole fail. Only the first cause counts. */
  public synchronized void fail(Throwable cause) {
    if (failure == null) {
      failure = Objects.requireNonNull(cause, "cause");
      notifyAll();
    }
  }

  /**
   * Blocks until every object is done. To be called when all objects of the message have been
   * begun.
   *
   * @throws DeliveryFailedException as soon as something failed
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public synchronized void await() throws InterruptedException {
    while (failure == null && !open.isEmpty()) {
      wait();
    }
    refuseFailed();
  }

  synchronized void refuseFailed() {
    if (failure != null) {
      throw new DeliveryFailedException(failure);
    }
  }

  void done(ObjectDelivery object, ObjectSummary summary) {
    try {
      objectDone.accept(summary);
    } catch (RuntimeException e) {
      fail(e);
    }
    synchronized (this) {
      open.remove(object);
      notifyAll();
    }
  }
}
