package processors.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Record;

/**
 * An EventBridge event, told by its members {@code detail-type} and {@code resources}, with the
 * record as its {@code detail}. Source: Amazon EventBridge User Guide, "AWS service event
 * metadata".
 *
 * @param detail the record's own text
 * @param line the line on which it begins
 * @param envelope what the event told of it
 */
record EventBridgeEvent(String detail, long line, Envelope envelope) {

  static final String DETAIL_TYPE = "detail-type";
  static final String RESOURCES = "resources";
  static final String DETAIL = "detail";

  /** The member's name as it lies in an event, behind its first quote. */
  static final byte[] DETAIL_TYPE_BYTES = (DETAIL_TYPE + '"').getBytes(StandardCharsets.US_ASCII);

  private static final Set<String> KEPT = Set.of("id", "account", "region", "time");

  /** Whether the envelope needs this member's text. */
  static boolean keeps(String name) {
    return KEPT.contains(name);
  }

  /** The envelope of an event with these members. */
  static Envelope envelope(Map<String, String> kept) {
    return Envelope.eventBridge(
        kept.get("id"), kept.get("account"), kept.get("region"), kept.get("time"));
  }

  /**
   * Takes an event apart.
   *
   * @return the event, or empty if the value is something else
   */
  static Optional<EventBridgeEvent> of(byte[] value, long line, RecordLimits limits)
      throws IOException {
    try (JsonScanner scanner = new JsonScanner(new ByteWindow(value), limits, line)) {
      scanner.peek();
      scanner.take();
      return walk(scanner);
    } catch (JsonDamage e) {
      // Whatever it is, it goes on as it came, and the parser says what is wrong with it.
      return Optional.empty();
    }
  }

  /** The detail as a record. */
  Record record(long number) {
    return new Record(number, line, detail, Content.UNPARSED, envelope);
  }

  private static Optional<EventBridgeEvent> walk(JsonScanner scanner)
      throws IOException, JsonDamage {
    Map<String, String> kept = new HashMap<>();
    String detail = null;
    long detailLine = 0;
    boolean typed = false;
    boolean resources = false;
    for (String name = JsonMembers.next(scanner); name != null; name = JsonMembers.next(scanner)) {
      long line = scanner.line();
      scanner.value(JsonScanner.Place.ARRAY);
      typed |= name.equals(DETAIL_TYPE);
      resources |= name.equals(RESOURCES);
      if (name.equals(DETAIL)) {
        detail = scanner.text();
        detailLine = line;
      } else if (keeps(name)) {
        kept.put(name, JsonScalar.text(scanner.text()));
      }
    }
    return typed && resources && detail != null
        ? Optional.of(new EventBridgeEvent(detail, detailLine, envelope(kept)))
        : Optional.empty();
  }
}
