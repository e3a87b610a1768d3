package processors.load;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/**
 * How long to wait before documents are sent again: twice as long each time up to a limit, and of
 * that a random part, so that many senders do not come back together (AWS Architecture Blog,
 * "Exponential Backoff And Jitter": full jitter).
 */
public final class BackOff {

  private static final int MOST_DOUBLINGS = 30;

  private final long firstMillis;
  private final long mostMillis;
  private final LongUnaryOperator randomBelow;

  /**
   * A back-off.
   *
   * @param first the longest wait after the first failure
   * @param most the longest wait of all
   * @param randomBelow gives a random number from 0 up to, and without, its argument; safe for many
   *     threads
   */
  public BackOff(Duration first, Duration most, LongUnaryOperator randomBelow) {
    this.firstMillis = first.toMillis();
    this.mostMillis = most.toMillis();
    this.randomBelow = randomBelow;
  }

  /** The wait after so many failures in a row. */
  Duration after(int failures) {
    if (failures == 0) {
      return Duration.ZERO;
    }
    long longest = firstMillis << Math.min(failures - 1, MOST_DOUBLINGS);
    return Duration.ofMillis(randomBelow.applyAsLong(Math.min(longest, mostMillis) + 1));
  }
}
