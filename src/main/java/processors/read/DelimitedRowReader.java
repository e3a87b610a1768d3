package processors.read;

import java.io.IOException;
import java.util.List;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Record;

/**
 * Each row behind the header is a record; rows of white space are none. A record's number is that
 * of the line on which it begins, as the reference system numbers rows when it splits an object.
 */
final class DelimitedRowReader implements RecordReader {

  private final CsvRowScanner rows;
  private final Refusals refusals;
  private final RowSplitter splitter;
  private List<String> header;

  DelimitedRowReader(CsvRowScanner rows, RecordLimits limits, RowSplitter splitter) {
    this.rows = rows;
    this.refusals = new Refusals(limits);
    this.splitter = splitter;
  }

  @Override
  public BatchEntry read() throws IOException {
    while (rows.next()) {
      String text = WhiteSpace.strip(rows.text());
      if (text.isEmpty()) {
        continue;
      }
      if (header != null) {
        return entry(text);
      }
      header = splitter.header(rows.text());
      if (rows.ending() != CsvRowScanner.Ending.WHOLE) {
        return entry(text);
      }
    }
    rows.throwDefect();
    return null;
  }

  private BatchEntry entry(String text) {
    Record record = Record.ofText(rows.line(), rows.line(), text);
    return switch (rows.ending()) {
      case WHOLE -> new BatchEntry(row(text));
      case QUOTE_OPEN -> refusals.unparsable(record, "expected the quote that opens to be closed");
      case TOO_LONG -> refusals.tooLong(record);
      case DAMAGED -> refusals.damaged(record, rows.defect());
    };
  }

  private Record row(String text) {
    // Not the stripped text: where a tab is the delimiter, an empty first value counts.
    List<String> values = splitter.split(rows.text(), header.size());
    return new Record(
        rows.line(), rows.line(), text, new Content.Row(header, values), Envelope.NONE);
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
