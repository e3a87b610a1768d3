package processors.load;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether OpenSearch takes documents, as the bulk requests find it. Says so once when that changes.
 * Safe for many threads.
 */
public final class OpenSearchAvailability {

  private static final Logger LOG = LoggerFactory.getLogger(OpenSearchAvailability.class);

  private final int threshold;
  private final Clock clock;
  private int failures;
  private State state = new Available();

  /**
   * Available until proven otherwise.
   *
   * @param threshold how many requests in a row must fail before OpenSearch counts as unavailable
   */
  public OpenSearchAvailability(int threshold, Clock clock) {
    this.threshold = threshold;
    this.clock = clock;
  }

  /** How things stand. */
  public sealed interface State {}

  /** OpenSearch takes documents. */
  public record Available() implements State {}

  /**
   * OpenSearch takes none.
   *
   * @param since when this was found
   * @param reason what OpenSearch, or the way to it, said last
   */
  public record Unavailable(Instant since, String reason) implements State {}

  /** How things stand now. */
  public synchronized State state() {
    return state;
  }

  /** Whether OpenSearch takes documents. */
  public synchronized boolean available() {
    return state instanceof Available;
  }

  /** OpenSearch dealt with at least one document of a request. */
  synchronized void succeeded() {
    failures = 0;
    if (state instanceof Unavailable was) {
      state = new Available();
      LOG.atInfo()
          .addKeyValue("seconds", Duration.between(was.since(), clock.instant()).toSeconds())
          .log("OpenSearch takes documents again");
    }
  }

  /** OpenSearch took nothing of a request. */
  synchronized void failed(String reason) {
    failures++;
    if (state instanceof Unavailable was) {
      state = new Unavailable(was.since(), reason);
    } else if (failures >= threshold) {
      state = new Unavailable(clock.instant(), reason);
      LOG.atWarn()
          .addKeyValue("reason", reason)
          .addKeyValue("requests", failures)
          .log(
              "OpenSearch takes no documents: fetching of new messages pauses, "
                  + "and what is on its way is sent again until it is taken");
    }
  }
}
