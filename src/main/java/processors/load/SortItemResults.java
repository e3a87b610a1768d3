package processors.load;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch.core.bulk.BulkResponseItem;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.Reason;

/**
 * Reads what OpenSearch says of each document of a request: it ends, or it is sent again.
 *
 * @see ItemResult
 */
public final class SortItemResults implements Processor {

  private final int doubtfulTries;
  private final OpenSearchAvailability availability;
  private final LoadMetrics metrics;

  /**
   * The step.
   *
   * @param doubtfulTries after how many requests in a row a document over which OpenSearch fails
   *     inside counts as refused
   */
  public SortItemResults(
      int doubtfulTries, OpenSearchAvailability availability, LoadMetrics metrics) {
    this.doubtfulTries = doubtfulTries;
    this.availability = availability;
    this.metrics = metrics;
  }

  @Override
  public void process(Exchange exchange) {
    List<?> items = exchange.getMessage().getBody(List.class);
    Bulk bulk = Bulk.of(exchange);
    Attempt attempt = Attempt.of(exchange);
    List<BatchEntry> sent = attempt.part().entries();
    if (items.size() != sent.size()) {
      throw new IllegalStateException(
          "expected " + sent.size() + " results in OpenSearch's answer, got " + items.size());
    }
    List<BatchEntry> again = new ArrayList<>();
    String reason = null;
    for (int i = 0; i < sent.size(); i++) {
      ItemResult result = result((BulkResponseItem) items.get(i), bulk.failures());
      if (result instanceof ItemResult.Accepted) {
        sent.get(i).end(Outcome.LOADED);
      } else if (result instanceof ItemResult.Refused refused) {
        sent.get(i).end(new Outcome.DeadLettered(Reason.REFUSED, refused.reason()));
      } else {
        again.add(sent.get(i));
        reason = result.toString();
      }
    }
    finish(bulk, attempt, again, reason);
  }

  private ItemResult result(BulkResponseItem item, int failures) {
    ErrorCause error = item.error();
    ItemResult result =
        error == null
            ? ItemResult.of(item.status(), null, null)
            : ItemResult.of(item.status(), error.type(), reason(error));
    return result instanceof ItemResult.Doubtful doubtful && failures + 1 >= doubtfulTries
        ? new ItemResult.Refused(doubtful.reason() + " (after " + doubtfulTries + " tries)")
        : result;
  }

  private static String reason(ErrorCause error) {
    ErrorCause cause = error.causedBy();
    return cause == null ? error.reason() : error.reason() + ": " + cause.reason();
  }

  private void finish(Bulk bulk, Attempt attempt, List<BatchEntry> again, String reason) {
    List<BatchEntry> sent = attempt.part().entries();
    final long nanos;
    if (again.isEmpty()) {
      bulk.done();
      nanos = metrics.requestEnded(attempt.begun(), "done");
    } else {
      bulk.again(again);
      metrics.again(again.size());
      nanos = metrics.requestEnded(attempt.begun(), "again");
    }
    sent.forEach(entry -> entry.addLoadNanos(nanos / sent.size()));
    if (again.size() == sent.size()) {
      availability.failed(reason);
    } else {
      availability.succeeded();
    }
  }
}
