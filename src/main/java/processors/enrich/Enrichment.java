package processors.enrich;

import java.util.function.Consumer;
import processors.normalize.EnrichmentFields;
import processors.record.Document;

/** Adds one kind of knowledge to documents. Implementations are safe for any thread. */
@FunctionalInterface
public interface Enrichment {

  /** Adds nothing. */
  Enrichment NONE = fields -> document -> {};

  /**
   * What is done to each document of a batch, with the data as it is now. Used by one thread.
   *
   * @param fields where the batch's log type has what is looked up
   */
  Consumer<Document> of(EnrichmentFields fields);
}
