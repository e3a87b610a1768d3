package processors.feeds;

import java.time.Duration;

/**
 * When a feed is refreshed.
 *
 * @param interval after a refresh that went well
 * @param retry after one that failed; doubled with each further one, up to the interval
 */
public record Schedule(Duration interval, Duration retry) {

  private static final int MOST_DOUBLINGS = 16;

  /** The pause after so many failures in a row. */
  Duration pause(int failures) {
    Duration pause = retry.multipliedBy(1L << Math.min(Math.max(0, failures - 1), MOST_DOUBLINGS));
    return pause.compareTo(interval) > 0 ? interval : pause;
  }
}
