package processors.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import processors.record.Envelope;

/**
 * One line as FireLens sends it: a JSON object with what a container wrote and what Amazon ECS
 * knows of the container ("Send Amazon ECS logs to an AWS service or AWS Partner", Amazon ECS
 * Developer Guide; there, enable-ecs-log-metadata).
 *
 * @param log what the container wrote
 * @param container what is known of it, by the names under which documents have it
 */
record FireLensLine(String log, Map<String, Object> container) {

  private static final String LOG = "log";
  private static final String SOURCE = "source";
  private static final String TASK_ARN = "ecs_task_arn";
  private static final Set<String> KEPT =
      Set.of(
          "container_id",
          "container_name",
          "ecs_cluster",
          TASK_ARN,
          "ecs_task_definition",
          "ec2_instance_id");

  // arn:partition:ecs:region:account:task/cluster/id
  private static final int ARN_REGION = 3;
  private static final int ARN_ACCOUNT = 4;

  /** Reads a line; null if it is none of this kind. */
  static FireLensLine of(String json) throws IOException {
    try (JsonParser parser = EnvelopeJson.parser(json)) {
      return parser.nextToken() == JsonToken.START_OBJECT ? members(parser) : null;
    } catch (JsonProcessingException e) {
      // The caller keeps the text and says what it expected.
      return null;
    }
  }

  private static FireLensLine members(JsonParser parser) throws IOException {
    String log = null;
    Map<String, Object> container = new HashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (value != JsonToken.VALUE_STRING) {
        parser.skipChildren();
      } else if (name.equals(LOG)) {
        log = parser.getText();
      } else if (name.equals(SOURCE)) {
        container.put(Envelope.CONTAINER_SOURCE, parser.getText());
      } else if (KEPT.contains(name)) {
        container.put(name, parser.getText());
      }
    }
    return log == null || parser.nextToken() != null ? null : new FireLensLine(log, container);
  }

  boolean isStderr() {
    return Envelope.STDERR.equals(container.get(Envelope.CONTAINER_SOURCE));
  }

  Envelope envelope() {
    String arn = container.get(TASK_ARN) instanceof String text ? text : "";
    String[] parts = arn.split(":");
    return parts.length > ARN_ACCOUNT
        ? Envelope.container(parts[ARN_ACCOUNT], parts[ARN_REGION], container)
        : Envelope.container(null, null, container);
  }
}
