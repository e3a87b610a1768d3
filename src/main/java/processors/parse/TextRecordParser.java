package processors.parse;

import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.FieldMap;
import processors.record.Reason;
import processors.record.Record;

/**
 * Parses a line by a pattern that begins to match at its start; each named group is a field. Groups
 * that took no part in the match have no value.
 */
final class TextRecordParser implements RecordParser {

  private final LineMatcher matcher;
  private final FieldMap.Columns columns;

  /**
   * @param columns the names of the pattern's groups
   */
  TextRecordParser(LinearPattern pattern, FieldMap.Columns columns) {
    this.matcher = pattern.matcher();
    this.columns = columns;
  }

  @Override
  public ParseResult parse(Record record) {
    if (!matcher.lookingAt(record.text())) {
      return new ParseResult.Rejected(
          Reason.UNPARSABLE, "line " + record.line() + ": expected text of the log type's pattern");
    }
    Object[] values = new Object[columns.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = matcher.group(i);
    }
    return new ParseResult.Parsed(columns.fields(values));
  }
}
