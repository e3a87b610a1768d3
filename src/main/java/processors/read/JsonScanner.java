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

  private static final byte OTHER = 0;
  private static final byte SPACE = 1;
  private static final byte LINE_FEED = 2;
  private static final byte QUOTE = 3;
  private static final byte OPEN = 4;
  private static final byte CLOSE = 5;
  private static final byte COMMA = 6;
  private static final byte COLON = 7;
  private static final byte[] KINDS = kinds();

  private final ByteWindow window;
  private final RecordLimits limits;
  private final JsonNesting nesting;
  private int at;
  private long line;
  private boolean lineStart = true;

  private boolean inString;
  private boolean escaped;
  private boolean valueMayBegin;
  private boolean envelopeName;
  private Ending ending;

  JsonScanner(ByteWindow window, RecordLimits limits, long firstLine) {
    this.window = window;
    this.limits = limits;
    this.nesting = new JsonNesting(limits.maxDepth());
    this.line = firstLine;
    this.at = window.start;
  }

  /** Passes over white space; the next byte, or {@link #END}. */
  int peek() throws IOException {
    while (true) {
      while (at < window.end) {
        byte b = window.bytes[at];
        byte kind = KINDS[b & 0xff];
        if (kind != SPACE && kind != LINE_FEED) {
          window.start = at;
          return b & 0xff;
        }
        lineStart = b == '\n' || b == '\r';
        if (kind == LINE_FEED) {
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
    boolean open = nesting.depth() > 0 || inString;
    window.start = at;
    if (open) {
      scan(Place.ARRAY, false);
      window.start = at;
    }
  }

  private void begin() {
    nesting.clear();
    inString = false;
    escaped = false;
    valueMayBegin = true;
    envelopeName = false;
    lineStart = false;
    ending = Ending.WHOLE;
    window.start = at;
  }

  private Ending scan(Place place, boolean hold) throws IOException {
    while (true) {
      if (inString ? scanString(place) : scanStructure(place)) {
        return ending;
      }
      if (at < window.end) {
        continue;
      }
      if (!hold) {
        window.start = at;
      } else if (at - window.start > limits.maxLength()) {
        return Ending.TOO_LONG;
      }
      if (!more()) {
        // A number at the top needs no bracket to end.
        return nesting.depth() == 0 && !inString && at > window.start ? ending : Ending.CUT_OFF;
      }
    }
  }

  private boolean more() throws IOException {
    int held = at - window.start;
    boolean more = window.more();
    at = window.start + held;
    return more;
  }

  /** Scans within a string; true if the value ends. */
  private boolean scanString(Place place) {
    byte[] bytes = window.bytes;
    int end = window.end;
    int next = at;
    if (escaped && next < end) {
      next++;
      escaped = false;
    }
    while (next < end) {
      byte b = bytes[next++];
      if (b == '"') {
        inString = false;
        at = next;
        return nesting.depth() == 0;
      }
      if (b == '\\') {
        escaped = next == end;
        next++;
      } else if (b == '\n') {
        if (place == Place.LINES) {
          at = next - 1;
          ending = Ending.MALFORMED;
          return true;
        }
        line++;
      }
    }
    at = end;
    return false;
  }

  /** Scans outside strings, up to a string or the value's end; true if the value ends. */
  private boolean scanStructure(Place place) {
    byte[] bytes = window.bytes;
    int end = window.end;
    while (at < end) {
      byte b = bytes[at++];
      switch (KINDS[b & 0xff]) {
        case QUOTE -> {
          noteName();
          valueMayBegin = false;
          inString = true;
          return false;
        }
        case OPEN -> {
          if (open(b, place)) {
            return true;
          }
        }
        case CLOSE -> {
          if (close(b, place)) {
            return true;
          }
        }
        case COMMA -> {
          if (endsScalar()) {
            return true;
          }
          valueMayBegin = nesting.inArray();
        }
        case COLON -> valueMayBegin = true;
        case LINE_FEED -> {
          if (endsScalar()) {
            return true;
          }
          line++;
        }
        case SPACE -> {
          if (endsScalar()) {
            return true;
          }
        }
        default -> valueMayBegin = false;
      }
    }
    return false;
  }

  /** What follows a number or a word at the top ends it, and does not belong to it. */
  private boolean endsScalar() {
    if (nesting.depth() == 0) {
      at--;
      return true;
    }
    return false;
  }

  private boolean open(byte bracket, Place place) {
    if (!valueMayBegin) {
      ending = Ending.MALFORMED;
      if (place == Place.LINES || nesting.depth() == 0) {
        at--;
        return true;
      }
    }
    nesting.open(bracket == '[');
    if (nesting.tooDeep() && ending == Ending.WHOLE) {
      ending = Ending.TOO_DEEP;
    }
    valueMayBegin = bracket == '[';
    return false;
  }

  private boolean close(byte bracket, Place place) {
    if (endsScalar()) {
      return true;
    }
    if (!nesting.closes(bracket == ']')) {
      ending = Ending.MALFORMED;
    }
    nesting.close(bracket == ']');
    valueMayBegin = false;
    return nesting.depth() == 0 || place == Place.LINES && ending == Ending.MALFORMED;
  }

  /** Sees whether an object's member is one that only EventBridge events have. */
  private void noteName() {
    if (nesting.depth() == 1 && !nesting.inArray()) {
      int length = EventBridgeEvent.DETAIL_TYPE_BYTES.length;
      envelopeName |=
          at + length > window.end
              || window.bytes[at] == 'd'
                  && Arrays.equals(
                      window.bytes, at, at + length, EventBridgeEvent.DETAIL_TYPE_BYTES, 0, length);
    }
  }

  /** Whether the value that was scanned last may be an EventBridge event. */
  boolean mayBeEvent() {
    return envelopeName;
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

  private static byte[] kinds() {
    byte[] kinds = new byte[256];
    kinds[' '] = SPACE;
    kinds['\t'] = SPACE;
    kinds['\r'] = SPACE;
    kinds['\n'] = LINE_FEED;
    kinds['"'] = QUOTE;
    kinds['{'] = OPEN;
    kinds['['] = OPEN;
    kinds['}'] = CLOSE;
    kinds[']'] = CLOSE;
    kinds[','] = COMMA;
    kinds[':'] = COLON;
    return kinds;
  }
}
