package processors.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.util.ArrayList;
import java.util.List;
import processors.ingest.Notification.NamedObject;
import processors.ingest.Notification.Unknown;
import processors.record.ObjectReference;
import processors.record.RecordRange;

/**
 * Tells what a message of the ingest queue says, whoever sent it and whatever is wrapped around it.
 * Safe for any thread.
 *
 * <ul>
 *   <li>S3 event notifications (Amazon S3 User Guide, "Event message structure"), sent straight,
 *       through SNS with raw delivery, or wrapped by SNS (Amazon SNS Developer Guide, "HTTP/HTTPS
 *       notification JSON format")
 *   <li>EventBridge events of S3 (Amazon S3 User Guide, "EventBridge event message structure"), as
 *       Security Lake forwards them to its subscribers too
 *   <li>parts of an object: {@code
 *       {"siem":{"start_number":1,"end_number":2},"s3":{"bucket":{"name":…},"object":{"key":…}}}}
 *   <li>dead letters of this program, sent back to be tried again
 * </ul>
 */
public final class NotificationParser {

  private static final String EXPECTED =
      "expected an S3 event notification (also within SNS), an EventBridge event of S3, a part of"
          + " an object, or a dead letter of SIEM Routes";

  /** An S3 event in SNS in a dead letter is the deepest that makes sense. */
  private static final int MAX_WRAPPINGS = 4;

  /** SQS messages are at most 1 MiB; a deeper or longer text is no notification. */
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxDocumentLength(2 << 20)
          .maxStringLength(2 << 20)
          .maxNumberLength(100)
          .build();

  private final ObjectReader json =
      new ObjectMapper(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .readerFor(JsonNode.class)
          .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /**
   * Everything that a message says, in its order.
   *
   * @return at least one; what is not known is {@link Unknown}, never an exception
   */
  public List<Notification> parse(String message) {
    return parse(message, 0);
  }

  private List<Notification> parse(String message, int wrappings) {
    if (wrappings > MAX_WRAPPINGS) {
      return unknown("wrapped more than " + MAX_WRAPPINGS + " times");
    }
    JsonNode root;
    try {
      root = json.readValue(message);
    } catch (JsonProcessingException e) {
      return unknown("no JSON: " + e.getOriginalMessage());
    }
    return read(root, wrappings);
  }

  private List<Notification> read(JsonNode root, int wrappings) {
    if (root.path("Records").isArray()) {
      return records(root.path("Records"));
    }
    if (root.path("Type").asText().equals("Notification") && root.path("Message").isTextual()) {
      return parse(root.path("Message").textValue(), wrappings + 1);
    }
    if (root.path("Event").asText().equals("s3:TestEvent")) {
      return List.of(new Notification.TestEvent(root.path("Bucket").asText()));
    }
    if (root.path("detail").isObject()) {
      return List.of(eventBridge(root));
    }
    if (root.path("s3").isObject()) {
      return List.of(part(root));
    }
    if (root.path("reason").isTextual() && root.path("version").isIntegralNumber()) {
      return deadLetter(root, wrappings);
    }
    return unknown("JSON of another form");
  }

  private static List<Notification> records(JsonNode records) {
    List<Notification> said = new ArrayList<>(records.size());
    for (int i = 0; i < records.size(); i++) {
      said.add(record(records.get(i), "Records[" + i + "]"));
    }
    return said.isEmpty() ? unknown("Records is empty") : said;
  }

  private static Notification record(JsonNode record, String place) {
    JsonNode s3 = record.path("s3");
    String bucket = s3.path("bucket").path("name").asText();
    String key = s3.path("object").path("key").asText();
    if (bucket.isEmpty() || key.isEmpty()) {
      return new Unknown(place + " has no s3.bucket.name and s3.object.key; " + EXPECTED);
    }
    String eventName = record.path("eventName").asText();
    if (!eventName.isEmpty() && !eventName.contains("ObjectCreated:")) {
      return new Notification.OtherEvent(eventName, bucket, ObjectKeys.decoded(key));
    }
    return new NamedObject(
        new ObjectReference(
            bucket, ObjectKeys.decoded(key), size(s3.path("object")), RecordRange.ALL));
  }

  private static Notification eventBridge(JsonNode event) {
    JsonNode detail = event.path("detail");
    String bucket = detail.path("bucket").path("name").asText();
    String key = detail.path("object").path("key").asText();
    if (bucket.isEmpty() || key.isEmpty()) {
      return new Unknown("detail has no bucket.name and object.key; " + EXPECTED);
    }
    String detailType = event.path("detail-type").asText("Object Created");
    if (!detailType.equals("Object Created")) {
      return new Notification.OtherEvent(detailType, bucket, key);
    }
    return new NamedObject(
        new ObjectReference(bucket, key, size(detail.path("object")), RecordRange.ALL));
  }

  private static Notification part(JsonNode message) {
    JsonNode s3 = message.path("s3");
    String bucket = s3.path("bucket").path("name").asText();
    String key = s3.path("object").path("key").asText();
    if (bucket.isEmpty() || key.isEmpty()) {
      return new Unknown("s3 has no bucket.name and object.key; " + EXPECTED);
    }
    JsonNode siem = message.path("siem");
    if (siem.isMissingNode()) {
      return new NamedObject(
          new ObjectReference(bucket, key, size(s3.path("object")), RecordRange.ALL));
    }
    return inRange(bucket, key, siem.path("start_number"), siem.path("end_number"), "siem");
  }

  private List<Notification> deadLetter(JsonNode letter, int wrappings) {
    String bucket = letter.path("bucket").asText();
    String key = letter.path("key").asText();
    if (bucket.isEmpty() || key.isEmpty()) {
      return message(letter, wrappings);
    }
    JsonNode number = letter.path("record").path("number");
    if (!number.isMissingNode()) {
      return List.of(inRange(bucket, key, number, number, "record"));
    }
    JsonNode range = letter.path("range");
    if (!range.isMissingNode()) {
      return List.of(inRange(bucket, key, range.path("first"), range.path("last"), "range"));
    }
    return List.of(new NamedObject(ObjectReference.of(bucket, key)));
  }

  private List<Notification> message(JsonNode letter, int wrappings) {
    if (letter.path("truncated").asBoolean()) {
      return unknown("the dead letter of a message that was cut for its length");
    }
    return parse(letter.path("notification").asText(), wrappings + 1);
  }

  private static Notification inRange(
      String bucket, String key, JsonNode first, JsonNode last, String place) {
    if (!isWhole(first) || !isWhole(last)) {
      return new Unknown(place + " has no first and last record as whole numbers; " + EXPECTED);
    }
    try {
      RecordRange range = new RecordRange(first.longValue(), last.longValue());
      return new NamedObject(new ObjectReference(bucket, key, -1, range));
    } catch (IllegalArgumentException e) {
      return new Unknown(place + ": " + e.getMessage());
    }
  }

  private static boolean isWhole(JsonNode number) {
    return number.isIntegralNumber() && number.canConvertToLong();
  }

  private static long size(JsonNode object) {
    return object.path("size").asLong(-1);
  }

  private static List<Notification> unknown(String found) {
    return List.of(new Unknown(found + "; " + EXPECTED));
  }
}
