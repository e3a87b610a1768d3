package processors.parse;

import processors.record.Envelope;
import processors.record.Record;

/**
 * Parses what containers wrote. Their standard error holds whatever the programs in them complain
 * of, in no format that could be expected, so there a record that does not parse is loaded as it
 * came.
 */
final class ContainerLogParser implements RecordParser {

  private final RecordParser parser;

  /**
   * @param parser the parser of what they write to their standard output
   */
  ContainerLogParser(RecordParser parser) {
    this.parser = parser;
  }

  @Override
  public ParseResult parse(Record record) {
    ParseResult result = parser.parse(record);
    Object source = record.envelope().fields().get(Envelope.CONTAINER_SOURCE);
    return result instanceof ParseResult.Rejected && Envelope.STDERR.equals(source)
        ? new ParseResult.LoadUnparsed(record.text())
        : result;
  }
}
