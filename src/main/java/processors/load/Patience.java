package processors.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * How long loading goes on once the program stops. Without end before that. Safe for many threads.
 */
public final class Patience {

  private final Duration limit;
  private final Clock clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private Instant deadline = Instant.MAX;

  /**
   * Patience without end until {@link #stopping}.
   *
   * @param limit what is granted from then on
   */
  public Patience(Duration limit, Clock clock) {
    this.limit = limit;
    this.clock = clock;
  }

  /** The program begins to stop. A second call changes nothing. */
  public void stopping() {
    lock.lock();
    try {
      if (deadline.equals(Instant.MAX)) {
        deadline = clock.instant().plus(limit);
      }
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Whether the program stops. */
  boolean isStopping() {
    lock.lock();
    try {
      return deadline.isBefore(Instant.MAX);
    } finally {
      lock.unlock();
    }
  }

  /** Throws if the time is over. */
  void check() throws GivenUpException {
    lock.lock();
    try {
      if (!clock.instant().isBefore(deadline)) {
        throw new GivenUpException(limit);
      }
    } finally {
      lock.unlock();
    }
  }

  /** Waits for a duration, or throws as soon as the time is over. */
  void await(Duration duration) throws InterruptedException, GivenUpException {
    Instant end = clock.instant().plus(duration);
    lock.lockInterruptibly();
    try {
      check();
      Instant now = clock.instant();
      while (now.isBefore(end)) {
        Instant next = deadline.isBefore(end) ? deadline : end;
        changed.await(Duration.between(now, next).toNanos(), TimeUnit.NANOSECONDS);
        check();
        now = clock.instant();
      }
    } finally {
      lock.unlock();
    }
  }
}
