package processors.read;

import java.io.Closeable;
import java.io.IOException;
import processors.read.unpack.ObjectDefect;

/**
 * Finds lines, which end with a line feed, a carriage return, or both. Of a line beyond the limit
 * it keeps the beginning and passes over the rest.
 */
final class LineScanner implements Closeable {

  /** How a line ended. */
  enum Ending {
    /** With a line end, or with the stream. */
    WHOLE,
    /** Beyond the limit; only its beginning is kept. */
    TOO_LONG,
    /** Where the object is damaged. */
    DAMAGED
  }

  private final ByteWindow window;
  private final RecordLimits limits;
  private final LineEnds ends = new LineEnds();
  private long number;
  private int from;
  private int to;
  private Ending ending;
  private boolean afterCarriageReturn;
  private String beginning;

  LineScanner(ByteWindow window, RecordLimits limits) {
    this.window = window;
    this.limits = limits;
  }

  /** Goes to the next line; false behind the last one. */
  boolean next() throws IOException {
    skipLineFeed();
    ends.reset();
    beginning = null;
    int at = window.start;
    while (true) {
      at = ends.find(window.bytes, at, window.end);
      if (at < window.end) {
        endLine(at);
        return true;
      }
      if (at - window.start > limits.maxLength()) {
        at = keepBeginning();
      }
      int length = at - window.start;
      if (!window.more()) {
        return endInput();
      }
      at = window.start + length;
    }
  }

  private int keepBeginning() {
    if (beginning == null) {
      beginning = Utf8Text.decode(window.bytes, window.start, window.start + limits.keptLength());
    }
    window.start = window.end;
    return window.start;
  }

  private void endLine(int at) {
    if (at - window.start > limits.maxLength()) {
      keepBeginning();
    }
    number++;
    from = window.start;
    to = at;
    ending = beginning == null ? Ending.WHOLE : Ending.TOO_LONG;
    afterCarriageReturn = window.bytes[at] == '\r';
    window.start = at + 1;
  }

  private boolean endInput() {
    if (window.start == window.end && beginning == null) {
      return false;
    }
    number++;
    from = window.start;
    to = window.end;
    ending = window.defect() == null ? Ending.WHOLE : Ending.DAMAGED;
    if (beginning != null) {
      ending = Ending.TOO_LONG;
    }
    window.start = window.end;
    return true;
  }

  private void skipLineFeed() throws IOException {
    if (afterCarriageReturn
        && (window.start < window.end || window.more())
        && window.bytes[window.start] == '\n') {
      window.start++;
    }
    afterCarriageReturn = false;
  }

  /** The line's number, from 1. */
  long number() {
    return number;
  }

  /** How the line ended. */
  Ending ending() {
    return ending;
  }

  /** The line without white space at both ends, or the beginning of one that is too long. */
  String stripped() {
    if (beginning != null) {
      return beginning;
    }
    byte[] bytes = window.bytes;
    if (!ends.ascii()) {
      return WhiteSpace.strip(Utf8Text.decode(bytes, from, to));
    }
    int first = from;
    int last = to;
    while (first < last && WhiteSpace.isSpace(bytes[first])) {
      first++;
    }
    while (last > first && WhiteSpace.isSpace(bytes[last - 1])) {
      last--;
    }
    return Utf8Text.ascii(bytes, first, last);
  }

  /** The line as it is without its end, or the beginning of one that is too long. */
  String text() {
    if (beginning != null) {
      return beginning;
    }
    return ends.ascii()
        ? Utf8Text.ascii(window.bytes, from, to)
        : Utf8Text.decode(window.bytes, from, to);
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
