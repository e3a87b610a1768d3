package processors.parse;

import processors.record.Record;

/** Parses a record that is an XML element; attributes have an {@code @} before their names. */
final class XmlRecordParser implements RecordParser {

  private final XmlElements xml;

  XmlRecordParser(XmlElements xml) {
    this.xml = xml;
  }

  @Override
  public ParseResult parse(Record record) {
    try {
      return new ParseResult.Parsed(xml.read(record.text(), "@", XmlText.STRIPPED));
    } catch (XmlFault e) {
      return new ParseResult.Rejected(e.reason(), "line " + record.line() + ": " + e.getMessage());
    }
  }
}
