package processors.ingest;

import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Whether the ingest queue answers. Part of readiness, not of liveness. */
public final class QueueHealthCheck extends AbstractHealthCheck {

  private final SqsClient sqs;
  private final String queueUrl;

  /**
   * @param sqs speaks to the queue
   * @param queueUrl the ingest queue
   */
  public QueueHealthCheck(SqsClient sqs, String queueUrl) {
    super("siem", "sqs");
    this.sqs = sqs;
    this.queueUrl = queueUrl;
  }

  @Override
  public boolean isLiveness() {
    return false;
  }

  @Override
  protected void doCall(HealthCheckResultBuilder result, Map<String, Object> options) {
    result.detail("queue", queueUrl);
    try {
      sqs.getQueueAttributes(
          request ->
              request
                  .queueUrl(queueUrl)
                  .attributeNames(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES));
      result.up();
    } catch (SdkException e) {
      result.down().message("the ingest queue does not answer: " + e.getMessage()).error(e);
    }
  }
}
