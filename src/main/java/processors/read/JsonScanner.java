package processors.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import processors.read.unpack.ObjectDefect;

/**
 * Finds where JSON values begin and end, by strings, escapes and brackets alone; whether a value is
 * right inside is the parser's to say. Stands at a place in a stream and moves forward. Memory is
 * bounded: what is passed is forgotten, and only {@link #value} holds a value, up to the limit.
 */
final class JsonScanner implements Closeable {

  /** How a value ended. */
  enum Ending {
    /** Its brackets are closed. */
    WHOLE,
    /** The stream ends inside, or is damaged. */
    CUT_OFF,
    /** Brackets or strings do not fit; it is held up to the place where that shows. */
    MALFORMED,
    /** Nested beyond the limit. */
    TOO_DEEP,
    /** Longer than the limit; its beginning is held. */
    TOO_LONG
  }

  /** What a value lies in, which decides how much is known when it is malformed. */
  enum Place {
    /**
     * Among lines. No string holds a line end, so a value that was cut off shows at the end of its
     * line and does not take the next ones with it.
     */
    LINES,
    /** An array. Other elements follow, so a malformed value goes on to its last bracket. */
    ARRAY
  }

  static final int END = -1;

  private final ByteWindow window;
  private final RecordLimits limits;
  private final JsonStructure structure;
  private int at;
  private long line;
  private boolean lineStart = true;

  JsonScanner(ByteWindow window, RecordLimits limits, long firstLine) {
    this.window = window;
    this.limits = limits;
    this.structure = new JsonStructure(limits.maxDepth());
    this.line = firstLine;
    this.at = window.start;
  }

  /** Passes over white space; the next byte, or {@link #END}. */
  int peek() throws IOException {
    while (true) {
      while (at < window.end) {
        byte b = window.bytes[at];
        if (!JsonStructure.isSpace(b)) {
          window.start = at;
          return b & 0xff;
        }
        lineStart = b == '\n' || b == '\r';
        if (b == '\n') {
          line++;
        }
        at++;
      }
      window.start = at;
      if (!more()) {
        return END;
      }
    }
  }

  /** Passes over the byte that {@link #peek} showed. */
  void take() {
    at++;
    window.start = at;
    lineStart = false;
  }

  /** Whether the byte that {@link #peek} showed is the first of its line. */
  boolean atLineStart() {
    return lineStart;
  }

  /** The line on which the scanner stands, from 1. */
  long line() {
    return line;
  }

  /** Where in the stream the scanner stands. */
  long offset() {
    return window.offsetOf(at);
  }

  /** Scans and holds the value that begins at the byte that {@link #peek} showed. */
  Ending value(Place place) throws IOException {
    begin();
    Ending found = scan(place, true);
    // Not only where more had to be read, so that the same records are cut at every delivery.
    return heldLength() > limits.maxLength() ? Ending.TOO_LONG : found;
  }

  /** Passes over a value, however long; false if the stream ends inside. */
  boolean skipValue() throws IOException {
    begin();
    return scan(Place.ARRAY, false) != Ending.CUT_OFF;
  }

  /** Goes on to the end of a value that was too long. */
  void skipRest() throws IOException {
    window.start = at;
    if (structure.open() || !structure.ended()) {
      scan(Place.ARRAY, false);
      window.start = at;
    }
  }

  private void begin() {
    structure.begin();
    lineStart = false;
    window.start = at;
  }

  private Ending scan(Place place, boolean hold) throws IOException {
    while (true) {
      at = structure.scan(window.bytes, at, window.end, place);
      line += structure.takeLines();
      if (structure.ended()) {
        return structure.ending();
      }
      if (!hold) {
        window.start = at;
      } else if (heldLength() > limits.maxLength()) {
        return Ending.TOO_LONG;
      }
      if (!more()) {
        // A number needs no bracket to end.
        return structure.open() || heldLength() == 0 ? Ending.CUT_OFF : structure.ending();
      }
    }
  }

  private boolean more() throws IOException {
    int held = at - window.start;
    boolean more = window.more();
    at = window.start + held;
    return more;
  }

  /** Whether the value that was scanned last may be an EventBridge event. */
  boolean mayBeEvent() {
    return structure.mayBeEvent();
  }

  /** The value that is held, as it lies there. */
  String text() {
    return Utf8Text.decode(window.bytes, window.start, at);
  }

  /** The beginning of a value that is too long. */
  String beginning() {
    int to = Math.min(at, window.start + limits.keptLength());
    return Utf8Text.decode(window.bytes, window.start, to);
  }

  /** The bytes that are held. */
  byte[] held() {
    return Arrays.copyOfRange(window.bytes, window.start, at);
  }

  /** How many bytes are held. */
  int heldLength() {
    return at - window.start;
  }

  /**
   * Holds only the part before the first line inside the held value that begins with a bracket, and
   * stands there.
   *
   * @param heldFromLine the line on which the held value begins
   * @return whether there is such a line
   */
  boolean backToLine(long heldFromLine) {
    long lines = heldFromLine;
    for (int i = window.start; i + 1 < at; i++) {
      if (window.bytes[i] == '\n') {
        lines++;
        byte next = window.bytes[i + 1];
        if (next == '{' || next == '[') {
          at = i + 1;
          line = lines;
          lineStart = true;
          return true;
        }
      }
    }
    return false;
  }

  /** Holds what goes on to the end of the line, up to the limit; TOO_LONG if there is more. */
  Ending holdLine() throws IOException {
    while (true) {
      while (at < window.end) {
        if (window.bytes[at] == '\n') {
          return Ending.WHOLE;
        }
        at++;
      }
      if (at - window.start > limits.maxLength()) {
        return Ending.TOO_LONG;
      }
      if (!more()) {
        return Ending.WHOLE;
      }
    }
  }

  /** Goes on to the end of a line that was too long. */
  void skipLine() throws IOException {
    boolean more = true;
    while (more) {
      while (at < window.end && window.bytes[at] != '\n') {
        at++;
      }
      window.start = at;
      more = at == window.end && more();
    }
  }

  /** Why the stream ended early, or null if it did not. */
  ObjectDefect defect() {
    return window.defect();
  }

  /** Throws the reason why the stream ended early, if it did. */
  void throwDefect() throws ObjectDefect {
    window.throwDefect();
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
