package processors.parse;

import java.util.Map;
import processors.record.Reason;
import processors.record.Record;

/**
 * Parses a Windows event. Windows writes control characters that XML does not allow, so an event
 * that is not well-formed is tried again without them. Source: Microsoft, "Event Schema" (Windows
 * Event Log).
 */
final class WindowsEventParser implements RecordParser {

  private final XmlElements xml;

  WindowsEventParser(XmlElements xml) {
    this.xml = xml;
  }

  @Override
  public ParseResult parse(Record record) {
    String text = XmlCharacters.withoutPadding(record.text());
    try {
      Map<String, Object> fields = read(text);
      if (!(fields.get("Event") instanceof Map<?, ?> event)) {
        return new ParseResult.Rejected(
            Reason.UNPARSABLE,
            "line " + record.line() + ": expected the element Event with others inside");
      }
      WindowsEventFields.tidy(event);
      return new ParseResult.Parsed(fields);
    } catch (XmlFault e) {
      return new ParseResult.Rejected(e.reason(), "line " + record.line() + ": " + e.getMessage());
    }
  }

  private Map<String, Object> read(String text) throws XmlFault {
    try {
      return xml.read(text, "", XmlText.AS_IT_IS);
    } catch (XmlFault e) {
      String mended = XmlCharacters.withoutForbidden(text);
      if (mended.equals(text)) {
        throw e;
      }
      return xml.read(mended, "", XmlText.AS_IT_IS);
    }
  }
}
