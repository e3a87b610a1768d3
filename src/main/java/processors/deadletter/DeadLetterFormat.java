package processors.deadletter;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import processors.record.ObjectReference;
import processors.record.Record;
import processors.record.RecordRange;

/**
 * Turns dead letters into messages that never exceed what SQS takes. Safe for any thread.
 *
 * <p>The body is JSON:
 *
 * <pre>{@code
 * {"version": 1, "at": "2026-01-31T12:00:00Z", "reason": "unparsable", "detail": "…",
 *  "logType": "alb", "bucket": "…", "key": "…", "range": {"first": 1, "last": 9},
 *  "record": {"number": 7, "line": 7, "text": "…", "truncated": false}}
 * }</pre>
 *
 * <p>The dead letter of an object or a message has {@code "notification": "…", "truncated": false}
 * instead of {@code record}. {@code range} is there if only a part of the object was wanted. The
 * attributes {@code reason}, {@code log_type}, {@code bucket} and {@code key} repeat what messages
 * are filtered by.
 */
public final class DeadLetterFormat {

  /** The least size for which the parts that are never left out are sure to fit. */
  public static final int LEAST_BYTES = 16 << 10;

  /** The version of the body's form. */
  private static final int VERSION = 1;

  private static final int MAX_DETAIL = 3 << 10;
  private static final int MAX_KEY = 6 << 10;
  private static final int MAX_NAME = 512;
  private static final int MAX_ATTRIBUTE = 1 << 10;
  private static final String TYPE = "String";

  private final int maxBytes;
  private final Clock clock;

  /**
   * @param maxBytes the most that a message may have, attributes included; at least {@link
   *     #LEAST_BYTES}
   * @param clock tells when a dead letter was written
   */
  public DeadLetterFormat(int maxBytes, Clock clock) {
    if (maxBytes < LEAST_BYTES) {
      throw new IllegalArgumentException(
          "expected at least " + LEAST_BYTES + " bytes for a dead letter, got " + maxBytes);
    }
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  /** The most that a message may have, in bytes. */
  int maxBytes() {
    return maxBytes;
  }

  /** The message of a dead letter. Only the record's or the notification's text is ever cut. */
  DeadLetterMessage message(DeadLetter letter) {
    Map<String, String> attributes = attributes(letter);
    int overhead = bytes(attributes);
    String body = body(letter, maxBytes - overhead);
    return new DeadLetterMessage(body, attributes, SqsText.bytes(body) + overhead);
  }

  private String body(DeadLetter letter, int limit) {
    CappedJson json = new CappedJson();
    json.raw("{\"version\":" + VERSION + ",\"at\":\"" + clock.instant() + "\"")
        .field("reason", letter.reason().label(), MAX_NAME)
        .field("detail", letter.detail(), MAX_DETAIL);
    letter.logType().ifPresent(name -> json.field("logType", name, MAX_NAME));
    letter.object().ifPresent(object -> object(json, object));
    letter.record().ifPresent(record -> record(json, record, limit));
    letter.notification().ifPresent(text -> cut(json, "notification", text, limit));
    return json.raw("}").toString();
  }

  private static void object(CappedJson json, ObjectReference object) {
    json.field("bucket", object.bucket(), MAX_NAME).field("key", object.key(), MAX_KEY);
    RecordRange range = object.range();
    if (!range.equals(RecordRange.ALL)) {
      json.raw(",\"range\":{\"first\":" + range.first() + ",\"last\":" + range.last() + "}");
    }
  }

  private static void record(CappedJson json, Record record, int limit) {
    json.raw(",\"record\":{\"number\":" + record.number() + ",\"line\":" + record.line());
    cut(json, "text", record.text(), limit - 1);
    json.raw("}");
  }

  /** Appends a text so that the flag that tells whether it was cut, and one brace, still fit. */
  private static void cut(CappedJson json, String name, String text, int limit) {
    String whole = "\",\"truncated\":false";
    json.raw(",\"" + name + "\":\"");
    boolean fits = json.inside(text, limit - json.bytes() - whole.length() - 1);
    json.raw(fits ? whole : "\",\"truncated\":true");
  }

  private static Map<String, String> attributes(DeadLetter letter) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("reason", letter.reason().label());
    letter.logType().ifPresent(name -> attributes.put("log_type", name));
    letter.object().ifPresent(object -> attributes.put("bucket", object.bucket()));
    letter.object().ifPresent(object -> attributes.put("key", object.key()));
    attributes.replaceAll((name, value) -> SqsText.cleaned(value, MAX_ATTRIBUTE));
    attributes.values().removeIf(String::isEmpty);
    return attributes;
  }

  private static int bytes(Map<String, String> attributes) {
    return attributes.entrySet().stream()
        .mapToInt(a -> a.getKey().length() + TYPE.length() + SqsText.bytes(a.getValue()))
        .sum();
  }
}
