package routes;

import org.apache.camel.AggregationStrategy;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import processors.load.Bulk;
import processors.record.RecordBatch;

/** Puts batches together into one bulk, and completes it as soon as it is full. */
public final class BulkAggregation implements AggregationStrategy {

  private final long limit;

  /**
   * A strategy for any number of bulks.
   *
   * @param limit the bytes of documents that make a bulk full
   */
  public BulkAggregation(long limit) {
    this.limit = limit;
  }

  @Override
  public Exchange aggregate(Exchange open, Exchange next) {
    RecordBatch batch = next.getMessage().getBody(RecordBatch.class);
    Bulk bulk;
    Exchange answer;
    if (open == null) {
      bulk = new Bulk(limit);
      bulk.putInto(next);
      next.getMessage().setBody(null);
      answer = next;
    } else {
      bulk = Bulk.of(open);
      answer = open;
    }
    bulk.add(batch);
    if (bulk.full()) {
      answer.setProperty(ExchangePropertyKey.AGGREGATION_COMPLETE_CURRENT_GROUP, true);
    }
    return answer;
  }
}
