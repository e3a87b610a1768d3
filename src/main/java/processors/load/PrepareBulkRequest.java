package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.opensearch.client.opensearch.core.BulkRequest;
import org.opensearch.client.opensearch.core.bulk.BulkOperation;
import org.opensearch.client.opensearch.core.bulk.IndexOperation;
import processors.record.BatchEntry;
import processors.record.PreparedDocument;

/** Makes the next documents of a bulk into a request for {@code camel-opensearch}. */
public final class PrepareBulkRequest implements Processor {

  private final DocumentIds ids;
  private final LoadMetrics metrics;

  /** The step; {@code ids} says who names the documents. */
  public PrepareBulkRequest(DocumentIds ids, LoadMetrics metrics) {
    this.ids = ids;
    this.metrics = metrics;
  }

  @Override
  public void process(Exchange exchange) {
    BulkPart part = Bulk.of(exchange).next();
    BulkRequest.Builder request = new BulkRequest.Builder();
    for (BatchEntry entry : part.entries()) {
      request.operations(operation(entry.prepared()));
    }
    new Attempt(part, metrics.requestBegins(part.bytes())).putInto(exchange);
    exchange.getMessage().setBody(request);
  }

  private BulkOperation operation(PreparedDocument document) {
    IndexOperation.Builder<PreparedDocument> operation = new IndexOperation.Builder<>();
    operation.index(document.index()).document(document);
    if (ids == DocumentIds.OURS) {
      operation.id(document.id());
    }
    return new BulkOperation(operation.build());
  }
}
