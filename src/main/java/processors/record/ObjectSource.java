package processors.record;

import java.time.Instant;
import java.util.Objects;

/**
 * What is known of an object before its records are read.
 *
 * @param reference the object
 * @param logType the name of its log type
 * @param accountId the AWS account in its key, or null
 * @param region the AWS region in its key, or null
 * @param fileTime the time in its key where the log type names one, or null
 * @param ingested when the program began to read it; the same for all its records
 */
public record ObjectSource(
    ObjectReference reference,
    String logType,
    String accountId,
    String region,
    Instant fileTime,
    Instant ingested) {

  /** Checks that what must be known is known. */
  public ObjectSource {
    Objects.requireNonNull(reference, "reference");
    Objects.requireNonNull(logType, "logType");
    Objects.requireNonNull(ingested, "ingested");
  }
}
