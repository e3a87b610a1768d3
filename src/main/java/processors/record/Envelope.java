package processors.record;

import java.util.Map;
import java.util.Objects;

/**
 * What the envelope around a record told of it: a CloudWatch Logs subscription, an EventBridge
 * event or a FireLens line. Parts that an envelope does not have are null.
 *
 * @param id the envelope's own id of the record, unique and the same at every delivery
 * @param accountId the AWS account that the record came from
 * @param region the AWS region that the record came from
 * @param logGroup the CloudWatch Logs group
 * @param logStream the CloudWatch Logs stream
 * @param timestamp when the envelope says that the record was made: epoch milliseconds or ISO 8601
 * @param timestampField the name under which log types ask for {@code timestamp}
 * @param fields what the envelope adds to the document, such as the container's name
 */
public record Envelope(
    String id,
    String accountId,
    String region,
    String logGroup,
    String logStream,
    String timestamp,
    String timestampField,
    Map<String, Object> fields) {

  /** The field under which log types ask for the time of a CloudWatch Logs event. */
  public static final String CLOUDWATCH_TIMESTAMP = "cwl_timestamp";

  /** The field under which log types ask for the time of an EventBridge event. */
  public static final String EVENTBRIDGE_TIMESTAMP = "cwe_timestamp";

  /** The field that tells whether a container wrote the record to its {@code stdout} or stderr. */
  public static final String CONTAINER_SOURCE = "container_source";

  /** The value of {@link #CONTAINER_SOURCE} for what a container wrote to its standard error. */
  public static final String STDERR = "stderr";

  /** No envelope. */
  public static final Envelope NONE =
      new Envelope(null, null, null, null, null, null, null, Map.of());

  /** Keeps the fields from changing, and takes an empty account, region or time for none. */
  public Envelope {
    accountId = filled(accountId);
    region = filled(region);
    timestamp = filled(timestamp);
    fields = Map.copyOf(Objects.requireNonNull(fields, "fields"));
  }

  /** The envelope of one event of a CloudWatch Logs subscription. */
  public static Envelope cloudWatch(
      String owner, String logGroup, String logStream, String id, String epochMillis) {
    return new Envelope(
        id, owner, null, logGroup, logStream, epochMillis, CLOUDWATCH_TIMESTAMP, Map.of());
  }

  /** The envelope of an EventBridge event. */
  public static Envelope eventBridge(String id, String account, String region, String time) {
    return new Envelope(id, account, region, null, null, time, EVENTBRIDGE_TIMESTAMP, Map.of());
  }

  /** The envelope of a container's log line. */
  public static Envelope container(String account, String region, Map<String, Object> fields) {
    return new Envelope(null, account, region, null, null, null, null, fields);
  }

  private static String filled(String text) {
    return text == null || text.isEmpty() ? null : text;
  }
}
