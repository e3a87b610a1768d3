package processors.read;

import java.io.IOException;
import java.util.function.Supplier;
import processors.record.BatchEntry;

/**
 * The records are the elements of arrays inside the objects of the stream, as {@link JsonContainer}
 * tells. Objects and arrays are never held whole, only single elements, and single members whose
 * use is told behind them. Records are numbered from 1 over all objects.
 */
final class JsonElementReader implements RecordReader {

  private enum Mode {
    TOP,
    LOST,
    MEMBERS,
    ELEMENTS,
  }

  private static final String EXPECTED = "expected a line that begins with a JSON object";
  private static final int KEPT_LENGTH = 1 << 16;

  private final JsonScanner stream;
  private final RecordLimits limits;
  private final JsonEntries entries;
  private final Supplier<JsonContainer> containers;

  private Mode mode = Mode.TOP;
  private JsonScanner scanner;
  private JsonContainer container;
  private int openObjects;
  private long objectLine;
  private boolean commaExpected;
  private byte[] held;
  private long heldLine;

  JsonElementReader(JsonScanner scanner, RecordLimits limits, Supplier<JsonContainer> containers) {
    this.stream = scanner;
    this.scanner = scanner;
    this.limits = limits;
    this.entries = new JsonEntries(limits);
    this.containers = containers;
  }

  @Override
  public BatchEntry read() throws IOException {
    while (true) {
      if (scanner.peek() == JsonScanner.END && mode == Mode.TOP) {
        stream.throwDefect();
        return null;
      }
      BatchEntry entry;
      try {
        entry =
            switch (mode) {
              case TOP -> top();
              case LOST -> lost();
              case MEMBERS -> member();
              case ELEMENTS -> element();
            };
      } catch (JsonDamage e) {
        entry = giveUp(e.getMessage());
      }
      if (entry != null) {
        return entry;
      }
    }
  }

  private BatchEntry top() throws IOException {
    int next = scanner.peek();
    if (next == '{') {
      objectLine = scanner.line();
      scanner.take();
      container = containers.get();
      held = null;
      openObjects = 1;
      mode = Mode.MEMBERS;
      return null;
    }
    if (next == '[' || next == ']' || next == ',') {
      // Objects may lie in an array.
      scanner.take();
      return null;
    }
    mode = Mode.LOST;
    return entries.restOfLine(scanner, EXPECTED);
  }

  private BatchEntry lost() throws IOException {
    int next = scanner.peek();
    if (next == JsonScanner.END || scanner.atLineStart() && (next == '{' || next == '[')) {
      mode = Mode.TOP;
      return null;
    }
    return entries.restOfLine(scanner, EXPECTED);
  }

  private BatchEntry member() throws IOException, JsonDamage {
    String name = JsonMembers.next(scanner);
    if (name == null) {
      return endObject();
    }
    int next = scanner.peek();
    return switch (container.use(name)) {
      case SKIP -> skip(name);
      case KEEP -> keep(name);
      case HOLD -> hold();
      case INSIDE -> next == '{' ? enterObject() : skip(name);
      case ELEMENTS -> next == '[' ? enterArray() : noArray(name, next);
    };
  }

  private BatchEntry skip(String name) throws IOException, JsonDamage {
    if (!scanner.skipValue()) {
      throw new JsonDamage("the value of \"" + name + "\" ends in the middle");
    }
    return null;
  }

  private BatchEntry keep(String name) throws IOException, JsonDamage {
    JsonScanner.Ending ending = scanner.value(JsonScanner.Place.ARRAY);
    if (ending == JsonScanner.Ending.TOO_LONG) {
      scanner.skipRest();
    } else if (ending != JsonScanner.Ending.WHOLE) {
      throw new JsonDamage("the value of \"" + name + "\" ends in the middle");
    } else if (scanner.heldLength() <= KEPT_LENGTH) {
      container.keep(name, scanner.text());
    }
    return null;
  }

  private BatchEntry hold() throws IOException {
    heldLine = scanner.line();
    JsonScanner.Ending ending = scanner.value(JsonScanner.Place.ARRAY);
    if (ending == JsonScanner.Ending.WHOLE || ending == JsonScanner.Ending.TOO_DEEP) {
      held = scanner.held();
      return null;
    }
    return entries.value(scanner, ending, heldLine, container::element);
  }

  private BatchEntry enterObject() {
    scanner.take();
    openObjects++;
    mode = Mode.MEMBERS;
    return null;
  }

  private BatchEntry enterArray() {
    scanner.take();
    commaExpected = false;
    mode = Mode.ELEMENTS;
    return null;
  }

  private BatchEntry noArray(String name, int next) throws IOException {
    long line = scanner.line();
    JsonScanner.Ending ending = scanner.value(JsonScanner.Place.ARRAY);
    if (ending == JsonScanner.Ending.WHOLE) {
      return next == 'n'
          ? null
          : entries.unexpected(line, scanner.text(), "expected an array in \"" + name + "\"");
    }
    return entries.value(scanner, ending, line, container::element);
  }

  private BatchEntry element() throws IOException, JsonDamage {
    int next = scanner.peek();
    if (next == ']') {
      scanner.take();
      mode = Mode.MEMBERS;
      return openObjects == 0 ? endHeld() : null;
    }
    if (next == ',') {
      scanner.take();
      commaExpected = false;
      return null;
    }
    if (commaExpected || next == JsonScanner.END || next == '}' || next == ':') {
      throw new JsonDamage("expected the next element or ']'");
    }
    long line = scanner.line();
    JsonScanner.Ending ending = scanner.value(JsonScanner.Place.ARRAY);
    // Behind a malformed element a comma shows that it ended where it seemed to.
    commaExpected = ending == JsonScanner.Ending.MALFORMED;
    if (ending == JsonScanner.Ending.CUT_OFF) {
      leaveAll(Mode.TOP);
    }
    return entries.value(scanner, ending, line, container::element);
  }

  private BatchEntry endObject() throws IOException {
    openObjects--;
    if (openObjects > 0) {
      return null;
    }
    if (scanner != stream) {
      return endHeld();
    }
    return held == null ? refuse() : beginHeld(container.held());
  }

  /** Reads the member that was held, now that its use is known. */
  private BatchEntry beginHeld(JsonContainer.Use use) throws IOException {
    scanner = new JsonScanner(new ByteWindow(held), limits, heldLine);
    held = null;
    int next = scanner.peek();
    if (use == JsonContainer.Use.ELEMENTS && next == '[') {
      return enterArray();
    }
    return use == JsonContainer.Use.INSIDE && next == '{' ? enterObject() : endHeld();
  }

  private BatchEntry endHeld() {
    scanner = stream;
    return refuse();
  }

  private BatchEntry refuse() {
    String refusal = container.refusal();
    leaveAll(Mode.TOP);
    return refusal.isEmpty() ? null : entries.unexpected(objectLine, "", refusal);
  }

  private BatchEntry giveUp(String expected) throws IOException {
    boolean ended = scanner.peek() == JsonScanner.END;
    long line = objectLine;
    leaveAll(ended ? Mode.TOP : Mode.LOST);
    if (ended && stream.defect() != null) {
      return null;
    }
    return ended ? entries.unclosed(stream, line, expected) : entries.restOfLine(stream, expected);
  }

  private void leaveAll(Mode next) {
    scanner = stream;
    openObjects = 0;
    mode = next;
  }

  @Override
  public void close() throws IOException {
    stream.close();
  }
}
