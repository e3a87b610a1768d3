package processors.parse;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.regex.Pattern;
import processors.record.Envelope;
import processors.record.FieldMap;
import processors.record.Reason;
import processors.record.Record;

/**
 * Parses a record that is a JSON object. Senders to CloudWatch Logs cut long messages off, so there
 * a message that is no JSON is loaded unparsed, and escapes of the form {@code \x41}, which JSON
 * does not have, are taken as text, both as the reference system does it.
 */
final class JsonRecordParser implements RecordParser {

  private static final Pattern HEX_ESCAPE = Pattern.compile("([^\\\\])\\\\x");

  private final JsonFactory strict;
  private final JsonFactory lenient;
  private final FieldMap.Columns begin;

  /**
   * @param begin no names; those that the records have are learned behind it
   */
  JsonRecordParser(JsonFactory strict, JsonFactory lenient, FieldMap.Columns begin) {
    this.strict = strict;
    this.lenient = lenient;
    this.begin = begin;
  }

  @Override
  public ParseResult parse(Record record) {
    String text = record.text();
    try {
      return read(strict, record, text);
    } catch (StreamConstraintsException e) {
      return rejected(record, Reason.LIMIT_EXCEEDED, e.getOriginalMessage());
    } catch (JsonProcessingException e) {
      return faulty(record, JsonFault.find(text, false), e);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private ParseResult read(JsonFactory factory, Record record, String text) throws IOException {
    try (JsonParser parser = factory.createParser(text)) {
      JsonToken first = parser.nextToken();
      if (first != JsonToken.START_OBJECT) {
        return noObject(record, parser, first);
      }
      FieldMap fields = begin.fields();
      JsonFields.read(parser, text, fields);
      return parser.nextToken() == null
          ? new ParseResult.Parsed(fields)
          : faulty(record, JsonFault.find(text, false), null);
    }
  }

  private ParseResult noObject(Record record, JsonParser parser, JsonToken first)
      throws IOException {
    if (first == null) {
      return faulty(record, JsonFault.find(record.text(), false), null);
    }
    // Scalars and arrays are JSON, but no record; what does not even parse shows on the way.
    parser.skipChildren();
    String fault = JsonFault.find(record.text(), false);
    return fault.isEmpty()
        ? rejected(record, Reason.UNPARSABLE, "expected a JSON object, found " + first)
        : faulty(record, fault, null);
  }

  private ParseResult faulty(Record record, String fault, JsonProcessingException cause) {
    String told = fault.isEmpty() && cause != null ? cause.getOriginalMessage() : fault;
    if (!Envelope.CLOUDWATCH_TIMESTAMP.equals(record.envelope().timestampField())) {
      return rejected(record, Reason.UNPARSABLE, "expected a JSON object: " + told);
    }
    return told.startsWith("Invalid \\escape") ? withHexEscapes(record, told) : unparsed(told);
  }

  private ParseResult withHexEscapes(Record record, String fault) {
    String mended = HEX_ESCAPE.matcher(record.text()).replaceAll("$1\\\\\\\\x");
    try {
      ParseResult result = read(lenient, record, mended);
      return result instanceof ParseResult.Parsed ? result : unparsed(fault);
    } catch (IOException e) {
      String left = JsonFault.find(mended, true);
      return unparsed(left.isEmpty() ? fault : left);
    }
  }

  private static ParseResult unparsed(String fault) {
    return new ParseResult.LoadUnparsed("invalid json file: " + fault);
  }

  private static ParseResult rejected(Record record, Reason reason, String detail) {
    return new ParseResult.Rejected(reason, "line " + record.line() + ": " + detail);
  }
}
