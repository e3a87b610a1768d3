package processors.deadletter;

import java.util.Iterator;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;

/**
 * Packs the dead letters in the body into requests and leaves the body as it is: the property
 * {@value #PROPERTY} is an iterator of {@link SendMessageBatchRequest}.
 */
public final class MakeDeadLetterRequests implements Processor {

  /** The exchange property that holds the requests. */
  public static final String PROPERTY = "deadLetterRequests";

  private final String queueUrl;
  private final DeadLetterFormat format;

  /**
   * @param queueUrl the dead-letter queue
   * @param format makes the messages; all messages of a request together get as much room as it
   *     gives to one
   */
  public MakeDeadLetterRequests(String queueUrl, DeadLetterFormat format) {
    this.queueUrl = queueUrl;
    this.format = format;
  }

  @Override
  public void process(Exchange exchange) {
    Iterator<DeadLetterMessage> messages = DeadLetters.in(exchange).map(format::message).iterator();
    exchange.setProperty(PROPERTY, new DeadLetterRequests(queueUrl, format.maxBytes(), messages));
  }
}
