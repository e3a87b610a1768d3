package processors.deadletter;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;

/**
 * Makes a request fail of which SQS refused a message: it answers 200 then, and Camel takes that as
 * done.
 */
public final class CheckDeadLettersSent implements Processor {

  @Override
  public void process(Exchange exchange) throws DeadLettersNotSentException {
    List<BatchResultErrorEntry> failed =
        exchange.getMessage().getBody(SendMessageBatchResponse.class).failed();
    if (!failed.isEmpty()) {
      BatchResultErrorEntry first = failed.get(0);
      throw new DeadLettersNotSentException(
          failed.size()
              + " dead letters were refused by the dead-letter queue, the first with "
              + first.code()
              + ": "
              + first.message());
    }
  }
}
