package processors.read;

import java.util.HashMap;
import java.util.Map;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Record;

/**
 * An object whose records are the elements of a named array, in itself or, where it is an
 * EventBridge event, in its detail. An object without that array has no records, such as a
 * CloudTrail digest.
 */
final class ArrayFieldContainer implements JsonContainer {

  private final String arrayField;
  private final Map<String, String> kept = new HashMap<>();
  private boolean typed;
  private boolean resources;

  ArrayFieldContainer(String arrayField) {
    this.arrayField = arrayField;
  }

  @Override
  public Use use(String name) {
    if (name.equals(arrayField)) {
      return Use.ELEMENTS;
    }
    typed |= name.equals(EventBridgeEvent.DETAIL_TYPE);
    resources |= name.equals(EventBridgeEvent.RESOURCES);
    if (name.equals(EventBridgeEvent.DETAIL)) {
      return typed && resources ? Use.INSIDE : Use.HOLD;
    }
    return EventBridgeEvent.keeps(name) ? Use.KEEP : Use.SKIP;
  }

  @Override
  public void keep(String name, String json) {
    // The event's own members come first: AWS writes the detail last.
    kept.putIfAbsent(name, JsonScalar.text(json));
  }

  @Override
  public Use held() {
    return typed && resources ? Use.INSIDE : Use.SKIP;
  }

  @Override
  public BatchEntry element(long number, long line, String json) {
    Envelope envelope = typed && resources ? EventBridgeEvent.envelope(kept) : Envelope.NONE;
    return new BatchEntry(new Record(number, line, json, Content.UNPARSED, envelope));
  }

  @Override
  public String refusal() {
    return "";
  }
}
