package processors.read;

import java.io.IOException;
import processors.record.BatchEntry;
import processors.record.Reason;
import processors.record.Record;

/**
 * A record goes from {@code <Event} to {@code </Event>}. An event that has no end when the next one
 * begins was cut off, and is a record up to there. What stands between events is passed over if it
 * is white space, an XML declaration or the element around the events, and else refused as one.
 */
final class WindowsEventReader implements RecordReader {

  private static final ByteMark BEGIN = new ByteMark("<Event");
  private static final ByteMark NEXT = new ByteMark("<Event xmlns=");
  private static final ByteMark END = new ByteMark("</Event>");

  private final ByteWindow window;
  private final RecordLimits limits;
  private final Refusals refusals;
  private long number;
  private long line = 1;

  WindowsEventReader(ByteWindow window, RecordLimits limits) {
    this.window = window;
    this.limits = limits;
    this.refusals = new Refusals(limits);
  }

  @Override
  public BatchEntry read() throws IOException {
    BatchEntry between = between();
    if (between != null) {
      return between;
    }
    if (window.start == window.end) {
      window.throwDefect();
      return null;
    }
    number++;
    return event();
  }

  /** Moves to the next event, or to the end; what is passed over if it has to be told, or null. */
  private BatchEntry between() throws IOException {
    StringBuilder passed = new StringBuilder();
    long first = line;
    boolean blank = true;
    int offset = 0;
    while (ByteMark.has(window, offset)) {
      byte b = window.bytes[window.start + offset];
      if (b == '<' && begins(offset)) {
        break;
      }
      offset++;
      if (b == '\n' || offset >= limits.keptLength()) {
        pass(offset, passed);
        offset = 0;
        blank = blank && XmlSurroundings.isBlank(passed);
        if (blank) {
          passed.setLength(0);
          first = line;
        }
      }
    }
    pass(offset, passed);
    String rest = XmlSurroundings.without(passed.toString());
    return rest.isEmpty()
        ? null
        : BatchEntry.deadLettered(
            Record.ofText(Math.max(1, number), first, rest),
            Reason.UNPARSABLE,
            "line " + first + ": expected an event that begins with <Event");
  }

  private void pass(int length, StringBuilder passed) {
    int to = window.start + length;
    if (length > 0 && passed.length() < limits.keptLength()) {
      passed.append(Utf8Text.decode(window.bytes, window.start, to));
    }
    countLines(length);
    window.start = to;
  }

  private boolean begins(int offset) throws IOException {
    if (!BEGIN.standsAt(window, offset) || !ByteMark.has(window, offset + BEGIN.length())) {
      return false;
    }
    byte after = window.bytes[window.start + offset + BEGIN.length()];
    return after == '>' || WhiteSpace.isSpace(after);
  }

  private BatchEntry event() throws IOException {
    int offset = BEGIN.length();
    String beginning = null;
    long first = line;
    boolean whole = false;
    while (ByteMark.has(window, offset)) {
      if (window.bytes[window.start + offset] == '<') {
        if (END.standsAt(window, offset)) {
          offset += END.length();
          whole = true;
          break;
        }
        if (NEXT.standsAt(window, offset)) {
          break;
        }
      }
      offset = upToTag(offset + 1);
      if (offset > limits.maxLength()) {
        beginning = beginning == null ? text(limits.keptLength()) : beginning;
        leave(offset);
        offset = 0;
      }
    }
    Record record =
        Record.ofText(number, first, beginning == null ? text(offset).stripTrailing() : beginning);
    leave(offset);
    return entry(record, beginning != null, whole);
  }

  /** Where the next tag may begin, as far as the window and the limit reach. */
  private int upToTag(int offset) {
    byte[] bytes = window.bytes;
    int to = Math.min(window.end, window.start + limits.maxLength());
    int at = window.start + offset;
    while (at < to && bytes[at] != '<') {
      at++;
    }
    return at - window.start;
  }

  private BatchEntry entry(Record record, boolean tooLong, boolean whole) {
    if (tooLong) {
      return refusals.tooLong(record);
    }
    return !whole && window.start == window.end && window.defect() != null
        ? refusals.damaged(record, window.defect())
        : new BatchEntry(record);
  }

  private String text(int length) {
    return Utf8Text.decode(window.bytes, window.start, window.start + length);
  }

  private void leave(int length) {
    countLines(length);
    window.start += length;
  }

  private void countLines(int length) {
    for (int i = window.start; i < window.start + length; i++) {
      if (window.bytes[i] == '\n') {
        line++;
      }
    }
  }

  @Override
  public void close() throws IOException {
    window.close();
  }
}
