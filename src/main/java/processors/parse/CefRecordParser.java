package processors.parse;

import java.util.Optional;
import processors.record.FieldMap;
import processors.record.Record;

/**
 * Parses an event of the Common Event Format, which may stand behind the header of syslog: {@code
 * CEF:version|vendor|product|version|event class id|name|severity|extension}. What is no such event
 * is loaded unparsed, as the reference system does it. Source: ArcSight, "Implementing ArcSight
 * Common Event Format (CEF)".
 */
final class CefRecordParser implements RecordParser {

  @Override
  public ParseResult parse(Record record) {
    Optional<CefHeader> header = CefHeader.in(record.text());
    if (header.isEmpty()) {
      return new ParseResult.LoadUnparsed("invalid cef file");
    }
    FieldMap fields = header.get().fields();
    fields.putAll(CefExtension.fields(header.get().extension()));
    return new ParseResult.Parsed(fields);
  }
}
