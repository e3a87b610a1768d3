package routes;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchResponse;
import software.amazon.awssdk.services.sqs.model.SqsException;

/** A dead-letter queue in memory that can be told to refuse. */
final class FakeSqs implements SqsClient {

  enum Behaviour {
    TAKES,
    REFUSES_ONE,
    IS_AWAY
  }

  final List<SendMessageBatchRequestEntry> sent = new CopyOnWriteArrayList<>();
  final List<String> givenBack = new CopyOnWriteArrayList<>();
  volatile Behaviour behaviour = Behaviour.TAKES;

  @Override
  public SendMessageBatchResponse sendMessageBatch(SendMessageBatchRequest request) {
    switch (behaviour) {
      case IS_AWAY -> throw SqsException.builder().message("away").statusCode(503).build();
      case REFUSES_ONE -> {
        return SendMessageBatchResponse.builder()
            .failed(BatchResultErrorEntry.builder().id("0").code("InternalError").build())
            .build();
      }
      case TAKES -> sent.addAll(request.entries());
    }
    return SendMessageBatchResponse.builder().build();
  }

  @Override
  public ChangeMessageVisibilityResponse changeMessageVisibility(
      ChangeMessageVisibilityRequest request) {
    givenBack.add(request.receiptHandle() + " " + request.visibilityTimeout());
    return ChangeMessageVisibilityResponse.builder().build();
  }

  @Override
  public String serviceName() {
    return "sqs";
  }

  @Override
  public void close() {
    sent.clear();
  }
}
