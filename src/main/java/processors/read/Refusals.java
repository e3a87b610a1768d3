package processors.read;

import processors.read.unpack.ObjectDefect;
import processors.record.BatchEntry;
import processors.record.Reason;
import processors.record.Record;

/** Entries for records that a reader has to refuse, with the place and what was expected. */
final class Refusals {

  private final RecordLimits limits;

  Refusals(RecordLimits limits) {
    this.limits = limits;
  }

  /** A record beyond the limit, of which only the beginning was kept. */
  BatchEntry tooLong(Record beginning) {
    return BatchEntry.deadLettered(
        beginning,
        Reason.LIMIT_EXCEEDED,
        "the record that begins on line "
            + beginning.line()
            + " is longer than "
            + limits.maxLength()
            + " bytes; its first "
            + limits.keptLength()
            + " bytes are kept");
  }

  /** A record nested too deep. */
  BatchEntry tooDeep(Record record) {
    return BatchEntry.deadLettered(
        record,
        Reason.LIMIT_EXCEEDED,
        "the record that begins on line "
            + record.line()
            + " is nested more than "
            + limits.maxDepth()
            + " levels deep");
  }

  /** A record in the middle of which the object is damaged. */
  BatchEntry damaged(Record part, ObjectDefect defect) {
    return BatchEntry.deadLettered(
        part,
        defect.reason(),
        "the object cannot be read on within the record that begins on line "
            + part.line()
            + ": "
            + defect.getMessage());
  }

  /** A record that is not what its format expects. */
  BatchEntry unparsable(Record record, String expected) {
    return BatchEntry.deadLettered(
        record, Reason.UNPARSABLE, "line " + record.line() + ": " + expected);
  }
}
