package processors.object;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.normalize.LogType;
import processors.normalize.LogTypes;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Reason;

/**
 * Decides by its key what an object in the body is. If it is to be read, the exchange property
 * {@value #LOG_TYPE_NAME} names its log type; if not, it is counted as ignored.
 */
public final class DecideLogType implements Processor {

  /** The exchange property that names the log type of an object that is to be read. */
  public static final String LOG_TYPE_NAME = "logType";

  /** Fewer bytes hold no record: an empty gzip file alone has 20. */
  static final int LEAST_BYTES = 20;

  private static final String NO_LOG_TYPE = "unknown";

  private final LogTypes logTypes;
  private final IgnoredObjects ignored;
  private final Clock clock;

  /**
   * @param logTypes knows the keys
   * @param ignored is told of objects that are not read
   * @param clock tells when an object began to be read
   */
  public DecideLogType(LogTypes logTypes, IgnoredObjects ignored, Clock clock) {
    this.logTypes = logTypes;
    this.ignored = ignored;
    this.clock = clock;
  }

  @Override
  public void process(Exchange exchange) throws UnusableObjectException {
    ObjectReference object = exchange.getMessage().getBody(ObjectReference.class);
    ObjectWork work = new ObjectWork(exchange);
    work.reference(object);
    if (object.key().endsWith("/")) {
      ignored.add(object, NO_LOG_TYPE, IgnoredReason.FOLDER, "the key ends with /");
      return;
    }
    Optional<LogType> logType = logTypes.forKey(object.key());
    if (logType.isEmpty()) {
      ignored.add(
          object, NO_LOG_TYPE, IgnoredReason.UNKNOWN_LOG_TYPE, "no log type's s3Key matches");
      return;
    }
    decide(work, object, logType.get());
  }

  private void decide(ObjectWork work, ObjectReference object, LogType logType)
      throws UnusableObjectException {
    Optional<String> ignoredBecause = logType.ignoredBecause(object.key());
    if (ignoredBecause.isPresent()) {
      ignored.add(object, logType.name(), IgnoredReason.KEY_IGNORED, ignoredBecause.get());
    } else if (object.size() >= 0 && object.size() < LEAST_BYTES) {
      ignored.add(
          object, logType.name(), IgnoredReason.TOO_SMALL, "it has " + object.size() + " bytes");
    } else {
      work.toRead(source(object, logType), logType);
    }
  }

  private ObjectSource source(ObjectReference object, LogType logType)
      throws UnusableObjectException {
    return new ObjectSource(
        object,
        logType.name(),
        KeyFacts.accountId(object.key()),
        KeyFacts.region(object.key()),
        fileTime(object, logType),
        clock.instant());
  }

  private static Instant fileTime(ObjectReference object, LogType logType)
      throws UnusableObjectException {
    try {
      return logType.fileTime(object.key()).orElse(null);
    } catch (IllegalArgumentException e) {
      throw new UnusableObjectException(Reason.NO_TIMESTAMP, e.getMessage(), e);
    }
  }
}
