package processors.object;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import processors.record.ObjectReference;

/**
 * Tells of objects that are acknowledged without being read: one line in the log, and the counter
 * {@code siem.objects.ignored} by {@code log_type} and {@code reason}. Safe for any thread.
 */
public final class IgnoredObjects {

  private static final Logger LOG = LoggerFactory.getLogger(IgnoredObjects.class);

  private final MeterRegistry meters;

  /** Counts into a registry. */
  public IgnoredObjects(MeterRegistry meters) {
    this.meters = meters;
  }

  void add(ObjectReference object, String logType, IgnoredReason reason, String detail) {
    meters
        .counter("siem.objects.ignored", "log_type", logType, "reason", reason.label())
        .increment();
    LOG.atLevel(reason == IgnoredReason.UNKNOWN_LOG_TYPE ? Level.WARN : Level.INFO)
        .addKeyValue("bucket", object.bucket())
        .addKeyValue("key", object.key())
        .addKeyValue("log_type", logType)
        .addKeyValue("reason", reason.label())
        .addKeyValue("detail", detail)
        .log("object ignored");
  }
}
