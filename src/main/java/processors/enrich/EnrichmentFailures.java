package processors.enrich;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.record.Record;

/**
 * Tells of documents that were loaded without an enrichment, at most once a minute. Safe for any
 * thread.
 */
public final class EnrichmentFailures {

  private static final Logger LOG = LoggerFactory.getLogger(EnrichmentFailures.class);
  private static final long PAUSE_MILLIS = Duration.ofMinutes(1).toMillis();

  private final Clock clock;
  private final AtomicLong quietUntil = new AtomicLong(Long.MIN_VALUE);
  private final AtomicLong untold = new AtomicLong();

  /**
   * @param clock tells when a minute is over
   */
  public EnrichmentFailures(Clock clock) {
    this.clock = clock;
  }

  /** A document goes on without what could not be added. */
  void notEnriched(String logType, Record record, RuntimeException cause) {
    long now = clock.millis();
    long quiet = quietUntil.get();
    if (now < quiet || !quietUntil.compareAndSet(quiet, now + PAUSE_MILLIS)) {
      untold.incrementAndGet();
      return;
    }
    LOG.atWarn()
        .addKeyValue("logType", logType)
        .addKeyValue("record", record.number())
        .addKeyValue("alike", untold.getAndSet(0))
        .setCause(cause)
        .log("a document is loaded without an enrichment that failed");
  }
}
