package processors.object;

import java.time.Duration;

/**
 * How a stream that broke off is taken up again.
 *
 * @param maxTries how often in a row, without a byte read in between
 * @param firstPause the pause before the first try; it doubles with each
 */
public record ResumePolicy(int maxTries, Duration firstPause) {

  private static final int MAX_DOUBLINGS = 6;

  /** Checks the range. */
  public ResumePolicy {
    if (maxTries < 0 || firstPause.isNegative()) {
      throw new IllegalArgumentException(
          "expected maxTries >= 0 and firstPause >= 0, got " + maxTries + " and " + firstPause);
    }
  }

  /** The pause before a try, counted from 1. */
  Duration pause(int attempt) {
    return firstPause.multipliedBy(1L << Math.min(attempt - 1, MAX_DOUBLINGS));
  }
}
