package processors.load;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The memory granted to batches on their way to OpenSearch. Whoever brings a batch waits here while
 * too much is on its way: this is what lets a slow OpenSearch slow the readers down. Safe for many
 * threads.
 */
public final class LoadWindow {

  /** How often those who wait look whether the program stops. */
  private static final long LOOK_MILLIS = 500;

  private final long limit;
  private final Patience patience;
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Condition left = lock.newCondition();
  private long used;

  /**
   * An empty window.
   *
   * @param limit bytes; a batch that is larger enters alone
   * @param patience ends the waiting when the program stops
   */
  public LoadWindow(long limit, Patience patience) {
    this.limit = limit;
    this.patience = patience;
  }

  /**
   * Waits until there is room for a batch and takes it.
   *
   * @throws GivenUpException if the program stops and there is no room in time
   */
  void enter(long weight) throws InterruptedException, GivenUpException {
    lock.lockInterruptibly();
    try {
      while (used > 0 && used + weight > limit) {
        patience.check();
        left.await(LOOK_MILLIS, TimeUnit.MILLISECONDS);
      }
      used += weight;
    } finally {
      lock.unlock();
    }
  }

  /** Gives room back. */
  void leave(long weight) {
    lock.lock();
    try {
      used -= weight;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The bytes on their way. */
  public long used() {
    lock.lock();
    try {
      return used;
    } finally {
      lock.unlock();
    }
  }
}
