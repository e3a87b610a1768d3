package processors.read;

import java.io.IOException;
import processors.record.BatchEntry;
import processors.record.Record;

/**
 * Each line is a record, without white space at its ends. Lines that hold nothing else are no
 * records. A record's number is its line's, header lines and blank lines counted, because the
 * reference system numbers records so when it splits an object into ranges.
 */
final class TextReader implements RecordReader {

  private final LineScanner lines;
  private final Refusals refusals;
  private final int headerLines;

  TextReader(ByteWindow window, RecordLimits limits, int headerLines) {
    this.lines = new LineScanner(window, limits);
    this.refusals = new Refusals(limits);
    this.headerLines = headerLines;
  }

  @Override
  public BatchEntry read() throws IOException {
    while (lines.next()) {
      if (lines.number() <= headerLines) {
        continue;
      }
      String text = lines.stripped();
      if (!text.isEmpty()) {
        return entry(Record.ofText(lines.number(), lines.number(), text));
      }
    }
    lines.throwDefect();
    return null;
  }

  private BatchEntry entry(Record record) {
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
