package service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Messages of the ingest queue in each form in which they come. */
final class Messages {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Messages() {}

  /** S3's own notification of objects of a bucket, whose keys it encodes. */
  static String s3(String bucket, String... keys) {
    return json(
        Map.of(
            "Records",
            List.of(keys).stream()
                .map(
                    key ->
                        Map.of(
                            "eventVersion", "2.1",
                            "eventSource", "aws:s3",
                            "eventName", "ObjectCreated:Put",
                            "s3", object(bucket, encoded(key))))
                .toList()));
  }

  /** A message in the envelope of SNS. */
  static String sns(String message) {
    return json(
        Map.of(
            "Type", "Notification",
            "MessageId", "5b6c2d1e-0000-4000-8000-000000000001",
            "TopicArn", "arn:aws:sns:us-east-1:123456789012:logs",
            "Message", message));
  }

  /** EventBridge's event of a new object, whose key is plain. */
  static String eventBridge(String bucket, String key) {
    return json(
        Map.of(
            "version", "0",
            "detail-type", "Object Created",
            "source", "aws.s3",
            "detail", object(bucket, key)));
  }

  /** What S3 sends when notifications are set up. */
  static String test(String bucket) {
    return json(Map.of("Service", "Amazon S3", "Event", "s3:TestEvent", "Bucket", bucket));
  }

  /** A part of an object, from its first to its last record. */
  static String part(String bucket, String key, long first, long last) {
    return json(
        Map.of(
            "siem", Map.of("start_number", first, "end_number", last),
            "s3", object(bucket, key)));
  }

  private static Map<String, Object> object(String bucket, String key) {
    return Map.of("bucket", Map.of("name", bucket), "object", Map.of("key", key));
  }

  private static String encoded(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }

  private static String json(Object message) {
    return JSON.valueToTree(message).toString();
  }
}
