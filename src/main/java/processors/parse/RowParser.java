package processors.parse;

import java.util.List;
import processors.record.Content;
import processors.record.FieldMap;
import processors.record.Reason;
import processors.record.Record;

/**
 * Gives each value of a row its column's name. Columns without a value have none; values without a
 * column are left out, as the reference system does it, and remain in the record's text.
 */
final class RowParser implements RecordParser {

  private final RowColumns known;
  private List<String> header;
  private FieldMap.Columns columns;

  RowParser(RowColumns known) {
    this.known = known;
  }

  @Override
  public ParseResult parse(Record record) {
    if (!(record.content() instanceof Content.Row row) || row.header().isEmpty()) {
      return new ParseResult.Rejected(
          Reason.UNPARSABLE,
          "line " + record.line() + ": expected a row under a header that names its columns");
    }
    if (row.header() != header) {
      header = row.header();
      columns = known.of(header);
    }
    int known = Math.min(header.size(), row.values().size());
    return new ParseResult.Parsed(columns.fields(row.values().subList(0, known).toArray()));
  }
}
