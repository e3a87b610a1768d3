package processors.read;

import java.io.IOException;
import java.util.Optional;
import processors.record.BatchEntry;
import processors.record.Record;

/**
 * Each JSON object at the top, or in an array at the top, is a record; of an EventBridge event, its
 * detail. Records are numbered from 1. What is no JSON is dead-lettered line by line, up to a line
 * that begins with a bracket.
 */
final class JsonValueReader implements RecordReader {

  private static final String EXPECTED = "expected a line that begins with a JSON object or array";
  // A cut value can hide at most so many times its length of good ones; this bounds the work.
  private static final int RESCANS = 8;
  private static final long FREE_RESCAN = 1 << 20;

  private final JsonScanner scanner;
  private final RecordLimits limits;
  private final JsonEntries entries;
  private boolean inArray;
  private boolean lost;
  private long arrayLine;
  private long rescanned;

  JsonValueReader(JsonScanner scanner, RecordLimits limits) {
    this.scanner = scanner;
    this.limits = limits;
    this.entries = new JsonEntries(limits);
  }

  @Override
  public BatchEntry read() throws IOException {
    while (true) {
      int next = scanner.peek();
      if (next == JsonScanner.END) {
        return end();
      }
      if (lost && !startsLine(next)) {
        return entries.restOfLine(scanner, EXPECTED);
      }
      lost = false;
      if (inArray && next == ']') {
        inArray = false;
        scanner.take();
      } else if (inArray && next == ',') {
        scanner.take();
      } else if (!inArray && next == '[') {
        inArray = true;
        arrayLine = scanner.line();
        scanner.take();
      } else {
        return value(next);
      }
    }
  }

  private boolean startsLine(int next) {
    return scanner.atLineStart() && (next == '{' || next == '[');
  }

  private BatchEntry end() throws IOException {
    scanner.throwDefect();
    if (inArray) {
      inArray = false;
      return entries.unclosed(scanner, arrayLine, "expected the array to be closed by ']'");
    }
    return null;
  }

  private BatchEntry value(int next) throws IOException {
    if (next == '}' || next == ':' || !inArray && next != '{') {
      lost = true;
      inArray = false;
      return entries.restOfLine(scanner, EXPECTED);
    }
    long line = scanner.line();
    JsonScanner.Ending ending =
        scanner.value(inArray ? JsonScanner.Place.ARRAY : JsonScanner.Place.LINES);
    if (!inArray) {
      ending = resume(ending, line);
    } else if (ending == JsonScanner.Ending.CUT_OFF) {
      // Told once is enough.
      inArray = false;
    }
    return entries.value(scanner, ending, line, this::record);
  }

  /** A value that was cut off may have taken good ones behind it with it: goes back to them. */
  private JsonScanner.Ending resume(JsonScanner.Ending ending, long line) throws IOException {
    if (ending != JsonScanner.Ending.MALFORMED && ending != JsonScanner.Ending.CUT_OFF) {
      return ending;
    }
    int held = scanner.heldLength();
    boolean affordable = rescanned <= RESCANS * scanner.offset() + FREE_RESCAN;
    if (affordable && scanner.backToLine(line)) {
      rescanned += held - scanner.heldLength();
      return JsonScanner.Ending.MALFORMED;
    }
    if (ending == JsonScanner.Ending.MALFORMED) {
      lost = true;
      return scanner.holdLine() == JsonScanner.Ending.TOO_LONG
          ? JsonScanner.Ending.TOO_LONG
          : ending;
    }
    return ending;
  }

  private BatchEntry record(long number, long line, String text) throws IOException {
    if (scanner.mayBeEvent()) {
      Optional<EventBridgeEvent> event = EventBridgeEvent.of(scanner.held(), line, limits);
      if (event.isPresent()) {
        return new BatchEntry(event.get().record(number));
      }
    }
    return new BatchEntry(Record.ofText(number, line, text));
  }

  @Override
  public void close() throws IOException {
    scanner.close();
  }
}
