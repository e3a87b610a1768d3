package processors.ingest;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * Asks how many messages the ingest queue holds, for the gauge {@code siem.queue.messages} by
 * {@code state}: {@code waiting}, {@code in-flight} and {@code delayed}. No number is shown while
 * the queue does not answer.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_GetQueueAttributes.html">Amazon
 *     SQS API Reference: GetQueueAttributes</a>
 */
public final class QueueLength implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(QueueLength.class);

  private final SqsClient sqs;
  private final String queueUrl;
  private final AtomicReference<Map<QueueAttributeName, String>> answer =
      new AtomicReference<>(Map.of());

  /**
   * @param sqs speaks to the queue
   * @param queueUrl the ingest queue
   * @param meters holds the gauge
   */
  public QueueLength(SqsClient sqs, String queueUrl, MeterRegistry meters) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
    gauge(meters, "waiting", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES);
    gauge(meters, "in-flight", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE);
    gauge(meters, "delayed", QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);
  }

  @Override
  public void process(Exchange exchange) {
    try {
      answer.set(
          Map.copyOf(
              sqs.getQueueAttributes(
                      request ->
                          request
                              .queueUrl(queueUrl)
                              .attributeNames(
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                                  QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED))
                  .attributes()));
    } catch (SdkException e) {
      answer.set(Map.of());
      LOG.atWarn()
          .addKeyValue("queue", queueUrl)
          .addKeyValue("cause", e.toString())
          .log("the ingest queue does not tell its length");
    }
  }

  private void gauge(MeterRegistry meters, String state, QueueAttributeName attribute) {
    Gauge.builder("siem.queue.messages", answer, a -> number(a.get().get(attribute)))
        .description("Messages in the ingest queue")
        .tag("state", state)
        .register(meters);
  }

  private static double number(String text) {
    return text == null ? Double.NaN : Double.parseDouble(text);
  }
}
