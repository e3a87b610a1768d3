package processors.load;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.RecordBatch;

/** What the load stage counts. Safe for many threads. */
public final class LoadMetrics {

  private final MeterRegistry registry;
  private final Counter retries;
  private final Counter rawBytes;
  private final Counter gzipBytes;

  /** Registers the meters. */
  public LoadMetrics(
      MeterRegistry registry, LoadWindow window, OpenSearchAvailability availability) {
    this.registry = registry;
    this.retries =
        Counter.builder("siem.load.retries").description("Documents sent again").register(registry);
    this.rawBytes = bytes("json");
    this.gzipBytes = bytes("gzip");
    Gauge.builder("siem.load.window", window, LoadWindow::used)
        .description("Memory taken by batches on their way to OpenSearch")
        .baseUnit("bytes")
        .register(registry);
    Gauge.builder("siem.opensearch.available", availability, a -> a.available() ? 1 : 0)
        .description("1 while OpenSearch takes documents, otherwise 0")
        .register(registry);
  }

  private Counter bytes(String form) {
    return Counter.builder("siem.load.bytes")
        .description("Bytes sent to OpenSearch: as JSON, and as they go over the wire")
        .baseUnit("bytes")
        .tag("form", form)
        .register(registry);
  }

  /** A request begins; the answer is handed to {@link #requestEnded}. */
  Timer.Sample requestBegins(long documentBytes) {
    rawBytes.increment(documentBytes);
    return Timer.start(registry);
  }

  /**
   * A request has been answered or has failed.
   *
   * @param result {@code done}, {@code again} where documents are left, or {@code failed}
   * @return how many nanoseconds it took
   */
  long requestEnded(Timer.Sample begun, String result) {
    return begun.stop(
        Timer.builder("siem.load.bulk")
            .description("Bulk requests, from the first byte sent to the answer")
            .tag("result", result)
            .register(registry));
  }

  /** Documents have to be sent again. */
  void again(int documents) {
    retries.increment(documents);
  }

  /** A body has been compressed. */
  public void compressed(int length) {
    gzipBytes.increment(length);
  }

  /** Every entry of a batch has ended. */
  void ended(RecordBatch batch) {
    int loaded = 0;
    int excluded = 0;
    int deadLettered = 0;
    for (BatchEntry entry : batch.entries()) {
      Outcome outcome = entry.outcome();
      if (outcome instanceof Outcome.Loaded) {
        loaded++;
      } else if (outcome instanceof Outcome.Excluded) {
        excluded++;
      } else if (outcome instanceof Outcome.DeadLettered) {
        deadLettered++;
      }
    }
    String logType = batch.object().logType();
    count(logType, "loaded", loaded);
    count(logType, "excluded", excluded);
    count(logType, "dead-lettered", deadLettered);
  }

  private void count(String logType, String outcome, int documents) {
    if (documents > 0) {
      Counter.builder("siem.load.documents")
          .description("Records by how they ended")
          .tag("log_type", logType)
          .tag("outcome", outcome)
          .register(registry)
          .increment(documents);
    }
  }
}
