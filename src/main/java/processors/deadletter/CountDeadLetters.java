package processors.deadletter;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import processors.record.ObjectReference;

/**
 * Counts dead letters that are written, as {@code siem.dead.letters} by {@code reason} and {@code
 * log_type}, and logs them: whole objects and messages as warnings; records only in detail, since
 * their numbers are in the log of their object.
 */
public final class CountDeadLetters implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(CountDeadLetters.class);

  private final MeterRegistry meters;

  /** Counts into a registry. */
  public CountDeadLetters(MeterRegistry meters) {
    this.meters = meters;
  }

  @Override
  public void process(Exchange exchange) {
    DeadLetters.in(exchange).forEach(this::count);
  }

  private void count(DeadLetter letter) {
    String logType = letter.logType().orElse("unknown");
    meters
        .counter("siem.dead.letters", "reason", letter.reason().label(), "log_type", logType)
        .increment();
    LOG.atLevel(letter.record().isPresent() ? Level.DEBUG : Level.WARN)
        .addKeyValue("reason", letter.reason().label())
        .addKeyValue("log_type", logType)
        .addKeyValue("bucket", letter.object().map(ObjectReference::bucket).orElse(""))
        .addKeyValue("key", letter.object().map(ObjectReference::key).orElse(""))
        .addKeyValue("detail", letter.detail())
        .log("dead letter written");
  }
}
