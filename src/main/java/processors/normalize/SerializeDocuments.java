package processors.normalize;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Document;
import processors.record.Outcome;
import processors.record.PreparedDocument;
import processors.record.Reason;
import processors.record.RecordBatch;

/**
 * The step {@code serialize}: gives each finished document its index and id and turns it into JSON.
 */
public final class SerializeDocuments implements Processor {

  private final LogTypes logTypes;

  /**
   * @param logTypes where the batch's log type is looked up
   */
  public SerializeDocuments(LogTypes logTypes) {
    this.logTypes = logTypes;
  }

  @Override
  public void process(Exchange exchange) {
    serialize(exchange.getMessage().getBody(RecordBatch.class));
  }

  /** Serialises the pending documents of a batch. */
  public void serialize(RecordBatch batch) {
    LogType type = logTypes.named(batch.object().logType());
    Normalizer normalizer = new Normalizer(type, batch.object());
    DocumentJson json = new DocumentJson();
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        serialize(normalizer, json, entry);
      }
    }
  }

  private static void serialize(Normalizer normalizer, DocumentJson json, BatchEntry entry) {
    Document document = entry.document();
    try {
      String id = normalizer.id(document);
      String index = normalizer.index(document);
      entry.prepared(new PreparedDocument(index, id, json.write(document.fields())));
    } catch (RuntimeException e) {
      entry.end(new Outcome.DeadLettered(Reason.NOT_NORMALIZED, "serialize failed: " + e));
    }
  }
}
