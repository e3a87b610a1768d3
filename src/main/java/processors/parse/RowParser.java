package processors.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import processors.record.Content;
import processors.record.Reason;
import processors.record.Record;

/**
 * Gives each value of a row its column's name. Columns without a value are missing; values without a
 * column are left out, as the reference system does it, and remain in the record's text.
 */
final class RowParser implements RecordParser {

  @Override
  public ParseResult parse(Record record) {
    if (!(record.content() instanceof Content.Row row) || row.header().isEmpty()) {
      return new ParseResult.Rejected(
          Reason.UNPARSABLE,
          "line " + record.line() + ": expected a row under a header that names its columns");
    }
    List<String> header = row.header();
    List<String> values = row.values();
    int columns = Math.min(header.size(), values.size());
    Map<String, Object> fields = new LinkedHashMap<>(columns * 2);
    for (int i = 0; i < columns; i++) {
      fields.put(header.get(i), values.get(i));
    }
    return new ParseResult.Parsed(fields);
  }
}
