package processors.read;

import java.io.IOException;
import processors.record.BatchEntry;
import processors.record.Record;

/**
 * Each line is a record, without white space at its ends; blank lines too, for the reference system
 * loads them as events that it could not parse.
 */
final class LineReader implements RecordReader {

  private final LineScanner lines;
  private final Refusals refusals;

  LineReader(ByteWindow window, RecordLimits limits) {
    this.lines = new LineScanner(window, limits);
    this.refusals = new Refusals(limits);
  }

  @Override
  public BatchEntry read() throws IOException {
    if (!lines.next()) {
      lines.throwDefect();
      return null;
    }
    Record record = Record.ofText(lines.number(), lines.number(), lines.stripped());
    return switch (lines.ending()) {
      case WHOLE -> new BatchEntry(record);
      case TOO_LONG -> refusals.tooLong(record);
      case DAMAGED -> refusals.damaged(record, lines.defect());
    };
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
