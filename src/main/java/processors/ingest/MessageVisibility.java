package processors.ingest;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Gives messages back to the ingest queue before their time. Safe for any thread. */
public final class MessageVisibility {

  private static final Logger LOG = LoggerFactory.getLogger(MessageVisibility.class);

  private final SqsClient sqs;
  private final String queueUrl;

  /**
   * @param sqs speaks to the queue
   * @param queueUrl the ingest queue
   */
  public MessageVisibility(SqsClient sqs, String queueUrl) {
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  /**
   * Lets another worker have a message at once. Where that fails, it comes when its visibility
   * timeout ends.
   */
  void giveBack(String receiptHandle) {
    try {
      sqs.changeMessageVisibility(
          request -> request.queueUrl(queueUrl).receiptHandle(receiptHandle).visibilityTimeout(0));
      LOG.atInfo().addKeyValue("queue", queueUrl).log("message given back to the queue");
    } catch (SdkException e) {
      LOG.atWarn()
          .addKeyValue("queue", queueUrl)
          .addKeyValue("cause", e.toString())
          .log("message not given back; it comes again when its visibility timeout ends");
    }
  }
}
