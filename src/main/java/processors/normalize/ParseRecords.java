package processors.normalize;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.parse.ParseResult;
import processors.parse.RecordParser;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

/**
 * The step {@code parse}: turns the text of each record into fields, as its log type's format says.
 */
public final class ParseRecords implements Processor {

  private static final FieldPath ERROR_MESSAGE = FieldPath.of("error.message");

  private final LogTypes logTypes;

  /**
   * @param logTypes where the batch's log type is looked up
   */
  public ParseRecords(LogTypes logTypes) {
    this.logTypes = logTypes;
  }

  @Override
  public void process(Exchange exchange) {
    parse(exchange.getMessage().getBody(RecordBatch.class));
  }

  /** Parses the pending records of a batch. */
  public void parse(RecordBatch batch) {
    RecordParser parser = logTypes.named(batch.object().logType()).parsers().newParser();
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        parse(parser, entry);
      }
    }
  }

  private static void parse(RecordParser parser, BatchEntry entry) {
    Record record = entry.record();
    if (record.content() instanceof Content.Fields known) {
      entry.document(document(record, new Document(known.fields())));
      return;
    }
    ParseResult result = parsed(parser, record);
    if (result instanceof ParseResult.Parsed parsed) {
      entry.document(document(record, new Document(parsed.fields())));
    } else if (result instanceof ParseResult.LoadUnparsed unparsed) {
      entry.document(unparsed(record, unparsed.errorMessage()));
    } else if (result instanceof ParseResult.Rejected rejected) {
      entry.end(new Outcome.DeadLettered(rejected.reason(), rejected.detail()));
    }
  }

  /** A record that brings its parser down takes no other record with it. */
  private static ParseResult parsed(RecordParser parser, Record record) {
    try {
      return parser.parse(record);
    } catch (RuntimeException e) {
      return new ParseResult.Rejected(Reason.UNPARSABLE, "parse failed: " + e);
    }
  }

  private static Document document(Record record, Document document) {
    if (!record.envelope().fields().isEmpty()) {
      document.merge(record.envelope().fields());
    }
    return document;
  }

  private static Document unparsed(Record record, String errorMessage) {
    Document document = document(record, new Document(new FieldMap()));
    document.markUnparsed();
    document.put(ERROR_MESSAGE, errorMessage);
    return document;
  }
}
