package processors.parse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import processors.pattern.LineMatcher;
import processors.pattern.LinearPattern;
import processors.record.Reason;
import processors.record.Record;

/**
 * Parses a line by a pattern that begins to match at its start; each named group is a field. Groups
 * that took no part in the match are missing.
 */
final class TextRecordParser implements RecordParser {

  private final LineMatcher matcher;
  private final String[] names;
  private final int capacity;

  TextRecordParser(LinearPattern pattern) {
    this.matcher = pattern.matcher();
    List<String> groups = pattern.groupNames();
    this.names = groups.toArray(new String[0]);
    this.capacity = names.length * 2;
  }

  @Override
  public ParseResult parse(Record record) {
    if (!matcher.lookingAt(record.text())) {
      return new ParseResult.Rejected(
          Reason.UNPARSABLE, "line " + record.line() + ": expected text of the log type's pattern");
    }
    Map<String, Object> fields = new LinkedHashMap<>(capacity);
    for (int i = 0; i < names.length; i++) {
      String value = matcher.group(i);
      if (value != null) {
        fields.put(names[i], value);
      }
    }
    return new ParseResult.Parsed(fields);
  }
}
