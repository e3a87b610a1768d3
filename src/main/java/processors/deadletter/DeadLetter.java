package processors.deadletter;

import java.util.Objects;
import java.util.Optional;
import processors.record.BatchEntry;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;

/**
 * Something that could not be loaded.
 *
 * @param reason the kind of trouble
 * @param detail what was found, where, and what was expected
 * @param logType the name of the log type, if it was known
 * @param object the object, if it is about one
 * @param record the record, if it is about one
 * @param notification the body of the message that named the object, or that is itself not known
 */
public record DeadLetter(
    Reason reason,
    String detail,
    Optional<String> logType,
    Optional<ObjectReference> object,
    Optional<Record> record,
    Optional<String> notification) {

  /** Checks that the trouble is named. */
  public DeadLetter {
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(detail, "detail");
  }

  /** The dead letter of one record. */
  public static DeadLetter ofRecord(
      ObjectSource source, BatchEntry entry, Outcome.DeadLettered outcome) {
    return new DeadLetter(
        outcome.reason(),
        outcome.detail(),
        Optional.of(source.logType()),
        Optional.of(source.reference()),
        Optional.of(entry.record()),
        Optional.empty());
  }

  /** The dead letter of a whole object. */
  public static DeadLetter ofObject(
      ObjectReference object,
      Optional<String> logType,
      Reason reason,
      String detail,
      String notification) {
    return new DeadLetter(
        reason, detail, logType, Optional.of(object), Optional.empty(), Optional.of(notification));
  }

  /** The dead letter of a message that is not understood. */
  public static DeadLetter ofMessage(String message, String detail) {
    return new DeadLetter(
        Reason.UNKNOWN_MESSAGE,
        detail,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(message));
  }
}
