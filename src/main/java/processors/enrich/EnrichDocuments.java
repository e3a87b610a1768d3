package processors.enrich;

import java.util.Objects;
import java.util.function.Consumer;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.normalize.LogTypes;
import processors.record.BatchEntry;
import processors.record.Document;
import processors.record.RecordBatch;

/**
 * A step that enriches the documents of a batch. A document that something goes wrong with is
 * loaded without the enrichment: a log matters more than what is known about its addresses.
 */
public final class EnrichDocuments implements Processor {

  private final LogTypes logTypes;
  private final Enrichment enrichment;
  private final EnrichmentFailures failures;

  /**
   * @param logTypes where the batch's log type is looked up
   * @param enrichment what is added
   * @param failures is told of documents that were not enriched
   */
  public EnrichDocuments(LogTypes logTypes, Enrichment enrichment, EnrichmentFailures failures) {
    this.logTypes = Objects.requireNonNull(logTypes, "logTypes");
    this.enrichment = Objects.requireNonNull(enrichment, "enrichment");
    this.failures = Objects.requireNonNull(failures, "failures");
  }

  @Override
  public void process(Exchange exchange) {
    RecordBatch batch = exchange.getMessage().getBody(RecordBatch.class);
    Consumer<Document> enrich =
        enrichment.of(logTypes.named(batch.object().logType()).enrichment());
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        enrich(enrich, entry, batch);
      }
    }
  }

  private void enrich(Consumer<Document> enrich, BatchEntry entry, RecordBatch batch) {
    try {
      enrich.accept(entry.document());
    } catch (RuntimeException e) {
      failures.notEnriched(batch.object().logType(), entry.record(), e);
    }
  }
}
