package processors.ingest;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Where polls of the ingest queue go in and out. It can be closed for a change that no message is
 * to see half done: a poll lasts until its message is done. Safe for any thread.
 */
public final class PollGate {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition left = lock.newCondition();
  private int inside;
  private boolean closed;

  /** Lets a poll in, which then has to {@link #leave}; false while the gate is closed. */
  public boolean enter() {
    lock.lock();
    try {
      if (closed) {
        return false;
      }
      inside++;
      return true;
    } finally {
      lock.unlock();
    }
  }

  /** Lets a poll out. */
  public void leave() {
    lock.lock();
    try {
      inside--;
      left.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Closes the gate, waits until nothing is inside, makes the change and opens the gate again.
   *
   * @return whether the change was made; false if something was inside for longer than the limit
   * @throws InterruptedException if the thread is interrupted while it waits
   */
  public boolean whileEmpty(Duration limit, Runnable change) throws InterruptedException {
    lock.lockInterruptibly();
    try {
      closed = true;
      if (!becomesEmpty(limit)) {
        return false;
      }
      change.run();
      return true;
    } finally {
      closed = false;
      lock.unlock();
    }
  }

  private boolean becomesEmpty(Duration limit) throws InterruptedException {
    long nanos = limit.toNanos();
    while (inside > 0 && nanos > 0) {
      nanos = left.awaitNanos(nanos);
    }
    return inside == 0;
  }
}
