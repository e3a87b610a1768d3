package processors.read;

import java.io.IOException;
import java.util.List;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Record;

/**
 * Each line behind the header is a row. As in text, a record's number is its line's, and blank
 * lines are no records.
 */
final class WhiteSpaceRowReader implements RecordReader {

  private final LineScanner lines;
  private final Refusals refusals;
  private final RowSplitter splitter = new WhiteSpaceRow();
  private List<String> header;

  WhiteSpaceRowReader(ByteWindow window, RecordLimits limits) {
    this.lines = new LineScanner(window, limits);
    this.refusals = new Refusals(limits);
  }

  @Override
  public BatchEntry read() throws IOException {
    while (lines.next()) {
      String text = lines.stripped();
      if (text.isEmpty()) {
        continue;
      }
      if (header != null) {
        return entry(text);
      }
      header = splitter.header(text);
      if (lines.ending() != LineScanner.Ending.WHOLE) {
        return refused(Record.ofText(lines.number(), lines.number(), text));
      }
    }
    lines.throwDefect();
    return null;
  }

  private BatchEntry entry(String text) {
    if (lines.ending() != LineScanner.Ending.WHOLE) {
      return refused(Record.ofText(lines.number(), lines.number(), text));
    }
    Content row = new Content.Row(header, splitter.split(text, header.size()));
    return new BatchEntry(new Record(lines.number(), lines.number(), text, row, Envelope.NONE));
  }

  private BatchEntry refused(Record record) {
    return lines.ending() == LineScanner.Ending.TOO_LONG
        ? refusals.tooLong(record)
        : refusals.damaged(record, lines.defect());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
