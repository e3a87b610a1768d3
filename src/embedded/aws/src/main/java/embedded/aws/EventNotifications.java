package embedded.aws;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Tells a queue of written objects, as "Event message structure" of the Amazon S3 User Guide
 * describes it. Thread-safe.
 */
final class EventNotifications {
  private static final String PRINCIPAL = "EMBEDDED";

  private final String region;
  private final QueueSender queue;
  private final Clock clock = Clock.systemUTC();
  private final AtomicLong sequence = new AtomicLong(clock.millis() << 20);

  EventNotifications(String region, QueueSender queue) {
    this.region = region;
    this.queue = queue;
  }

  /**
   * Sends the notification of one object.
   *
   * @param size in bytes
   * @param eTag without quotes
   * @throws IOException when the queue did not take it
   */
  void send(ObjectWrite write, long size, String eTag) throws IOException {
    queue.send(Map.of("Records", List.of(event(write, size, eTag))));
  }

  private Map<String, Object> event(ObjectWrite write, long size, String eTag) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    return Map.of(
        "eventVersion", "2.1",
        "eventSource", "aws:s3",
        "awsRegion", region,
        "eventTime", now.toString(),
        "eventName", write.eventName(),
        "userIdentity", Map.of("principalId", PRINCIPAL),
        "requestParameters", Map.of("sourceIPAddress", "127.0.0.1"),
        "responseElements", Map.of("x-amz-request-id", UUID.randomUUID().toString()),
        "s3",
            Map.of(
                "s3SchemaVersion",
                "1.0",
                "configurationId",
                "ingest",
                "bucket",
                Map.of(
                    "name", write.bucket(),
                    "ownerIdentity", Map.of("principalId", PRINCIPAL),
                    "arn", "arn:aws:s3:::" + write.bucket()),
                "object",
                Map.of(
                    "key",
                    encode(write.key()),
                    "size",
                    size,
                    "eTag",
                    eTag,
                    "sequencer",
                    "%016X".formatted(sequence.incrementAndGet()))));
  }

  /** A key as notifications carry it: like the value of an HTML form, yet with its slashes. */
  private static String encode(String key) {
    return URLEncoder.encode(key, StandardCharsets.UTF_8).replace("%2F", "/");
  }
}
