package processors.parse;

import java.util.Map;
import processors.record.Reason;
import processors.record.Record;

/**
 * Parses a record that is an XML element; attributes have an {@code @} before their names. Behind
 * the last record of an object the end of the element around all may follow, and is cut off.
 */
final class XmlRecordParser implements RecordParser {

  private final XmlElements xml;

  XmlRecordParser(XmlElements xml) {
    this.xml = xml;
  }

  @Override
  public ParseResult parse(Record record) {
    try {
      return new ParseResult.Parsed(read(record.text()));
    } catch (XmlFault e) {
      return new ParseResult.Rejected(e.reason(), "line " + record.line() + ": " + e.getMessage());
    }
  }

  private Map<String, Object> read(String text) throws XmlFault {
    try {
      return xml.read(text, "@", XmlText.STRIPPED);
    } catch (XmlFault e) {
      int lastTag = text.lastIndexOf('<');
      if (e.reason() != Reason.UNPARSABLE || lastTag <= 0 || !text.startsWith("</", lastTag)) {
        throw e;
      }
      return withoutEnd(text.substring(0, lastTag), e);
    }
  }

  private Map<String, Object> withoutEnd(String text, XmlFault first) throws XmlFault {
    try {
      return xml.read(text, "@", XmlText.STRIPPED);
    } catch (XmlFault second) {
      first.addSuppressed(second);
      throw first;
    }
  }
}
