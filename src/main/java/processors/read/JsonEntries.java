package processors.read;

import java.io.IOException;
import processors.record.BatchEntry;
import processors.record.Record;

/** Numbers the records of a JSON stream and makes entries of what a scanner holds. */
final class JsonEntries {

  /** Makes a record of a whole value. */
  @FunctionalInterface
  interface Making {
    BatchEntry make(long number, long line, String text) throws IOException;
  }

  private final RecordLimits limits;
  private final Refusals refusals;
  private long count;

  JsonEntries(RecordLimits limits) {
    this.limits = limits;
    this.refusals = new Refusals(limits);
  }

  /** The entry for a value that the scanner holds. */
  BatchEntry value(JsonScanner scanner, JsonScanner.Ending ending, long line, Making making)
      throws IOException {
    count++;
    return switch (ending) {
      case WHOLE -> making.make(count, line, scanner.text());
      case TOO_DEEP -> refusals.tooDeep(Record.ofText(count, line, scanner.text()));
      case TOO_LONG -> {
        BatchEntry entry = refusals.tooLong(Record.ofText(count, line, scanner.beginning()));
        scanner.skipRest();
        yield entry;
      }
      case MALFORMED ->
          refusals.unparsable(
              Record.ofText(count, line, WhiteSpace.strip(scanner.text())),
              "expected a JSON value whose brackets and quotes are closed");
      case CUT_OFF -> cutOff(scanner, line);
    };
  }

  private BatchEntry cutOff(JsonScanner scanner, long line) {
    Record part = Record.ofText(count, line, WhiteSpace.strip(scanner.text()));
    return scanner.defect() != null
        ? refusals.damaged(part, scanner.defect())
        : refusals.unparsable(part, "the JSON value that begins here ends in the middle");
  }

  /** The entry for what goes on to the end of the line and is no JSON value. */
  BatchEntry restOfLine(JsonScanner scanner, String expected) throws IOException {
    count++;
    long line = scanner.line();
    JsonScanner.Ending ending = scanner.holdLine();
    if (ending == JsonScanner.Ending.TOO_LONG || scanner.heldLength() > limits.maxLength()) {
      BatchEntry entry = refusals.tooLong(Record.ofText(count, line, scanner.beginning()));
      scanner.skipLine();
      return entry;
    }
    return refusals.unparsable(
        Record.ofText(count, line, WhiteSpace.strip(scanner.text())), expected);
  }

  /** The entry that says that an object or array around records ends in the middle. */
  BatchEntry unclosed(JsonScanner scanner, long line, String expected) {
    count++;
    return refusals.unparsable(
        Record.ofText(count, line, ""), expected + "; the object ends at byte " + scanner.offset());
  }

  /** The entry for a record that was read but is not what was expected. */
  BatchEntry unexpected(long line, String text, String expected) {
    count++;
    return refusals.unparsable(Record.ofText(count, line, text), expected);
  }
}
