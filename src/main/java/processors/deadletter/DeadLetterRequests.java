package processors.deadletter;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequest;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

/**
 * Packs dead letters into as few requests as SQS allows: ten messages a request, and all of them
 * together no longer than one may be. Makes each request when it is asked for, so that only one is
 * in memory.
 */
final class DeadLetterRequests implements Iterator<SendMessageBatchRequest> {

  private static final int MAX_MESSAGES = 10;

  private final String queueUrl;
  private final int maxBytes;
  private final Iterator<DeadLetterMessage> messages;
  private DeadLetterMessage ahead;

  DeadLetterRequests(String queueUrl, int maxBytes, Iterator<DeadLetterMessage> messages) {
    this.queueUrl = queueUrl;
    this.maxBytes = maxBytes;
    this.messages = messages;
    advance();
  }

  @Override
  public boolean hasNext() {
    return ahead != null;
  }

  @Override
  public SendMessageBatchRequest next() {
    if (ahead == null) {
      throw new NoSuchElementException("no more dead letters");
    }
    List<SendMessageBatchRequestEntry> entries = new ArrayList<>(MAX_MESSAGES);
    int bytes = 0;
    while (ahead != null && entries.size() < MAX_MESSAGES && bytes + ahead.bytes() <= maxBytes) {
      bytes += ahead.bytes();
      entries.add(entry(Integer.toString(entries.size()), ahead));
      advance();
    }
    return SendMessageBatchRequest.builder().queueUrl(queueUrl).entries(entries).build();
  }

  private void advance() {
    ahead = messages.hasNext() ? messages.next() : null;
  }

  private static SendMessageBatchRequestEntry entry(String id, DeadLetterMessage message) {
    Map<String, MessageAttributeValue> attributes = new HashMap<>();
    message
        .attributes()
        .forEach(
            (name, value) ->
                attributes.put(
                    name,
                    MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    return SendMessageBatchRequestEntry.builder()
        .id(id)
        .messageBody(message.body())
        .messageAttributes(attributes)
        .build();
  }
}
