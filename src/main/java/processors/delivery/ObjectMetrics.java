package processors.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;

/**
 * Counts what became of objects and records: {@code siem.objects} and {@code siem.records} with the
 * tags {@code log_type} and {@code outcome}, and the timer {@code siem.object.time} with {@code
 * log_type}.
 */
public final class ObjectMetrics implements Consumer<ObjectSummary> {

  private static final String LOG_TYPE = "log_type";
  private static final String OUTCOME = "outcome";

  private final MeterRegistry meters;

  /** Counts into a registry. */
  public ObjectMetrics(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void accept(ObjectSummary summary) {
    String logType = summary.object().logType();
    meters.counter("siem.objects", LOG_TYPE, logType, OUTCOME, "read").increment();
    count(logType, "loaded", summary.loaded());
    count(logType, "excluded", summary.excluded());
    count(logType, "dead-lettered", summary.deadLetters());
    meters.timer("siem.object.time", LOG_TYPE, logType).record(summary.took());
  }

  private void count(String logType, String outcome, long records) {
    meters.counter("siem.records", LOG_TYPE, logType, OUTCOME, outcome).increment(records);
  }
}
