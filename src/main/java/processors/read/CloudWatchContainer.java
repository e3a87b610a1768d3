package processors.read;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Reason;
import processors.record.Record;

/**
 * One object of a CloudWatch Logs subscription. Its log events are streamed where the members that
 * tell of them come first, as AWS writes them; otherwise they are held, up to the limit of a
 * record.
 */
final class CloudWatchContainer implements JsonContainer {

  private static final String MESSAGE_TYPE = "messageType";
  private static final String OWNER = "owner";
  private static final String LOG_GROUP = "logGroup";
  private static final String LOG_STREAM = "logStream";
  private static final String LOG_EVENTS = "logEvents";
  private static final Set<String> KEPT = Set.of(MESSAGE_TYPE, OWNER, LOG_GROUP, LOG_STREAM);

  private final Map<String, String> kept = new HashMap<>();
  private boolean events;

  @Override
  public Use use(String name) {
    if (KEPT.contains(name)) {
      return Use.KEEP;
    }
    if (!name.equals(LOG_EVENTS)) {
      return Use.SKIP;
    }
    events = true;
    return kept.keySet().containsAll(KEPT) ? held() : Use.HOLD;
  }

  @Override
  public void keep(String name, String json) {
    kept.put(name, JsonScalar.text(json));
  }

  @Override
  public Use held() {
    return "DATA_MESSAGE".equals(kept.get(MESSAGE_TYPE)) ? Use.ELEMENTS : Use.SKIP;
  }

  @Override
  public BatchEntry element(long number, long line, String json) throws IOException {
    CloudWatchEvent event = CloudWatchEvent.of(json);
    if (event == null) {
      return BatchEntry.deadLettered(
          Record.ofText(number, line, json),
          Reason.UNPARSABLE,
          "line " + line + ": expected a log event with the text members id and message");
    }
    Envelope envelope =
        Envelope.cloudWatch(
            kept.get(OWNER),
            kept.get(LOG_GROUP),
            kept.get(LOG_STREAM),
            event.id(),
            event.timestamp());
    return new BatchEntry(new Record(number, line, event.message(), Content.UNPARSED, envelope));
  }

  @Override
  public String refusal() {
    String type = kept.get(MESSAGE_TYPE);
    if ("CONTROL_MESSAGE".equals(type) || "DATA_MESSAGE".equals(type) && events) {
      return "";
    }
    return "expected a CloudWatch Logs DATA_MESSAGE with logEvents, or a CONTROL_MESSAGE; found "
        + (type == null ? "no messageType" : "messageType " + type)
        + (events ? "" : " and no logEvents");
  }
}
