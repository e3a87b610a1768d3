package processors.read;

import java.util.Arrays;

/**
 * Follows the strings and brackets of one JSON value through pieces of a stream, and says where the
 * value ends. Does not hold the bytes that it sees.
 */
final class JsonStructure {

  private static final byte SPACE = 1;
  private static final byte LINE_FEED = 2;
  private static final byte QUOTE = 3;
  private static final byte OPEN = 4;
  private static final byte CLOSE = 5;
  private static final byte COMMA = 6;
  private static final byte COLON = 7;
  private static final byte[] KINDS = kinds();

  private final JsonNesting nesting;
  private int at;
  private long lines;
  private boolean inString;
  private boolean escaped;
  private boolean valueMayBegin;
  private boolean eventName;
  private boolean ended;
  private JsonScanner.Ending ending;

  JsonStructure(int maxDepth) {
    nesting = new JsonNesting(maxDepth);
  }

  /** Forgets what was seen; the next byte is a value's first. */
  void begin() {
    nesting.clear();
    lines = 0;
    inString = false;
    escaped = false;
    valueMayBegin = true;
    eventName = false;
    ended = false;
    ending = JsonScanner.Ending.WHOLE;
  }

  /**
   * Goes on through a piece; how far it came, which is behind the value if that {@link #ended()}.
   *
   * @param from an index in {@code bytes}
   * @param to the index behind the piece
   */
  int scan(byte[] bytes, int from, int to, JsonScanner.Place place) {
    at = from;
    ended = false;
    while (at < to && !ended) {
      ended = inString ? scanString(bytes, to, place) : scanOutside(bytes, to, place);
    }
    return at;
  }

  /** Whether the value ends where the last piece was left. */
  boolean ended() {
    return ended;
  }

  /** Whether the value is right as far as it was followed. */
  JsonScanner.Ending ending() {
    return ending;
  }

  /** Whether a bracket or a string is open. */
  boolean open() {
    return nesting.depth() > 0 || inString;
  }

  /** How many line feeds were passed since this was asked last. */
  long takeLines() {
    long taken = lines;
    lines = 0;
    return taken;
  }

  /** Whether the value has a member that only EventBridge events have. */
  boolean mayBeEvent() {
    return eventName;
  }

  /** Scans within a string; true if the value ends. */
  private boolean scanString(byte[] bytes, int end, JsonScanner.Place place) {
    int next = at;
    if (escaped) {
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
        if (place == JsonScanner.Place.LINES) {
          at = next - 1;
          ending = JsonScanner.Ending.MALFORMED;
          return true;
        }
        lines++;
      }
    }
    at = end;
    return false;
  }

  /** Scans outside strings, up to a string or the value's end; true if the value ends. */
  private boolean scanOutside(byte[] bytes, int end, JsonScanner.Place place) {
    while (at < end) {
      byte b = bytes[at];
      byte kind = KINDS[b & 0xff];
      if (nesting.depth() == 0 && kind > 0 && kind != QUOTE && kind != OPEN && kind != COLON) {
        // It ends a number or a word, and does not belong to it.
        return true;
      }
      at++;
      switch (kind) {
        case QUOTE -> {
          noteName(bytes, end);
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
        case COMMA -> valueMayBegin = nesting.inArray();
        case COLON -> valueMayBegin = true;
        case LINE_FEED -> lines++;
        case SPACE -> {
          continue;
        }
        default -> valueMayBegin = false;
      }
    }
    return false;
  }

  private boolean open(byte bracket, JsonScanner.Place place) {
    if (!valueMayBegin) {
      ending = JsonScanner.Ending.MALFORMED;
      if (place == JsonScanner.Place.LINES || nesting.depth() == 0) {
        at--;
        return true;
      }
    }
    nesting.open(bracket == '[');
    if (nesting.tooDeep() && ending == JsonScanner.Ending.WHOLE) {
      ending = JsonScanner.Ending.TOO_DEEP;
    }
    valueMayBegin = bracket == '[';
    return false;
  }

  private boolean close(byte bracket, JsonScanner.Place place) {
    if (!nesting.closes(bracket == ']')) {
      ending = JsonScanner.Ending.MALFORMED;
    }
    nesting.close(bracket == ']');
    valueMayBegin = false;
    return nesting.depth() == 0
        || place == JsonScanner.Place.LINES && ending == JsonScanner.Ending.MALFORMED;
  }

  /** Sees a member's name; one that the piece cuts may be the one that is looked for. */
  private void noteName(byte[] bytes, int end) {
    if (nesting.depth() == 1 && !nesting.inArray()) {
      byte[] name = EventBridgeEvent.DETAIL_TYPE_BYTES;
      int to = at + name.length;
      eventName |=
          to > end || bytes[at] == name[0] && Arrays.equals(bytes, at, to, name, 0, name.length);
    }
  }

  /** Whether a byte is white space in JSON. */
  static boolean isSpace(byte b) {
    byte kind = KINDS[b & 0xff];
    return kind == SPACE || kind == LINE_FEED;
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
