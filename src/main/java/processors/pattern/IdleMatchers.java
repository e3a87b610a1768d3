package processors.pattern;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/**
 * Matchers of one pattern that wait for their next text. A thread mostly gets back the one that it
 * left: what that one learned is still in the cache of its core, and no other thread is in the way.
 * Thread-safe.
 */
final class IdleMatchers {
  private static final int PLACES = 8;

  /** References of 4 bytes that lie so far apart share no cache line of 64 bytes. */
  private static final int APART = 16;

  private final AtomicReferenceArray<LineMatcher> places =
      new AtomicReferenceArray<>(PLACES * APART);
  private final Queue<LineMatcher> others = new ConcurrentLinkedQueue<>();

  /** An idle matcher, of this thread if there is one, or else a new one. */
  LineMatcher take(Supplier<LineMatcher> added) {
    LineMatcher own = places.getAndSet(place(), null);
    LineMatcher left = own == null ? others.poll() : own;
    return left == null ? added.get() : left;
  }

  /** Puts back a matcher that was taken. */
  void giveBack(LineMatcher matcher) {
    if (!places.compareAndSet(place(), null, matcher)) {
      others.add(matcher);
    }
  }

  private static int place() {
    return (int) (Thread.currentThread().getId() % PLACES) * APART;
  }
}
