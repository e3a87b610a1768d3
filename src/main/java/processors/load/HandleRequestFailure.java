package processors.load;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.Reason;

/**
 * Decides what becomes of the documents of a request that failed as a whole: sent again, sent in
 * halves, or, when a single document is left of the halves, refused.
 */
public final class HandleRequestFailure implements Processor {

  private final OpenSearchAvailability availability;
  private final LoadMetrics metrics;

  /** The step. */
  public HandleRequestFailure(OpenSearchAvailability availability, LoadMetrics metrics) {
    this.availability = availability;
    this.metrics = metrics;
  }

  @Override
  public void process(Exchange exchange) throws InterruptedException {
    Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
    if (thrown instanceof InterruptedException interrupted) {
      throw interrupted;
    }
    Attempt attempt = Attempt.of(exchange);
    metrics.requestEnded(attempt.begun(), "failed");
    RequestFailure failure = RequestFailure.of(thrown);
    if (failure instanceof RequestFailure.Unacceptable) {
      unacceptable(Bulk.of(exchange), attempt.part(), failure.reason());
    } else {
      again(Bulk.of(exchange), attempt.part(), failure.reason());
    }
  }

  private void unacceptable(Bulk bulk, BulkPart part, String reason) {
    if (part.divisible()) {
      bulk.divide(part);
      metrics.again(part.entries().size());
    } else {
      part.entries().get(0).end(new Outcome.DeadLettered(Reason.REFUSED, reason));
      bulk.done();
    }
    availability.succeeded();
  }

  private void again(Bulk bulk, BulkPart part, String reason) {
    // An answer that could not be read to its end may have ended some already.
    List<BatchEntry> pending = part.entries().stream().filter(BatchEntry::pending).toList();
    if (!pending.isEmpty()) {
      bulk.again(pending);
      metrics.again(pending.size());
    }
    availability.failed(reason);
  }
}
