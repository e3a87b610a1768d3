package processors.object;

import java.time.Clock;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.normalize.LogType;
import processors.normalize.LogTypes;
import processors.record.ObjectReference;
import processors.record.ObjectSource;

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

  /** What becomes of an object. */
  public sealed interface Decision {

    /**
     * It is read.
     *
     * @param source what is known of it
     * @param logType what it is
     */
    record Read(ObjectSource source, LogType logType) implements Decision {}

    /**
     * It is left alone.
     *
     * @param logType its log type's name, or {@code unknown}
     * @param reason why
     * @param detail what was looked at
     */
    record Ignore(String logType, IgnoredReason reason, String detail) implements Decision {}
  }

  @Override
  public void process(Exchange exchange) {
    ObjectReference object = exchange.getMessage().getBody(ObjectReference.class);
    ObjectWork work = new ObjectWork(exchange);
    work.reference(object);
    Decision decision = decide(object);
    if (decision instanceof Decision.Read read) {
      work.toRead(read.source(), read.logType());
    } else if (decision instanceof Decision.Ignore ignore) {
      ignored.add(object, ignore.logType(), ignore.reason(), ignore.detail());
    }
  }

  /** Decides what becomes of an object. */
  public Decision decide(ObjectReference object) {
    if (object.key().endsWith("/")) {
      return new Decision.Ignore(NO_LOG_TYPE, IgnoredReason.FOLDER, "the key ends with /");
    }
    Optional<LogType> logType = logTypes.forKey(object.key());
    return logType.isEmpty()
        ? new Decision.Ignore(
            NO_LOG_TYPE, IgnoredReason.UNKNOWN_LOG_TYPE, "no log type's s3Key matches")
        : decide(object, logType.get());
  }

  private Decision decide(ObjectReference object, LogType logType) {
    Optional<String> ignoredBecause = logType.ignoredBecause(object.key());
    if (ignoredBecause.isPresent()) {
      return new Decision.Ignore(logType.name(), IgnoredReason.KEY_IGNORED, ignoredBecause.get());
    }
    if (object.size() >= 0 && object.size() < LEAST_BYTES) {
      return new Decision.Ignore(
          logType.name(), IgnoredReason.TOO_SMALL, "it has " + object.size() + " bytes");
    }
    return new Decision.Read(source(object, logType), logType);
  }

  private ObjectSource source(ObjectReference object, LogType logType) {
    return new ObjectSource(
        object,
        logType.name(),
        KeyFacts.accountId(object.key()),
        KeyFacts.region(object.key()),
        logType.fileTime(object.key()).orElse(null),
        clock.instant());
  }
}
