package processors.read;

import java.io.Closeable;
import java.io.IOException;
import processors.read.unpack.ObjectDefect;

/**
 * Finds rows of CSV: lines, except that line ends inside quotes belong to the row. Where a quote is
 * not closed before the limit or the end of the object, the row's first line is given back alone
 * and the next row begins behind it, so that one stray quote costs one line.
 */
final class CsvRowScanner implements Closeable {

  /** How a row ended. */
  enum Ending {
    /** With a line end outside quotes, or with the stream. */
    WHOLE,
    /** Within quotes that are never closed; the row is cut behind its first line. */
    QUOTE_OPEN,
    /** Beyond the limit within its first line; only its beginning is kept. */
    TOO_LONG,
    /** Where the object is damaged. */
    DAMAGED
  }

  private enum State {
    VALUE_START,
    PLAIN,
    QUOTED,
    QUOTE_IN_QUOTED,
  }

  private static final int NONE = -1;

  private final ByteWindow window;
  private final RecordLimits limits;
  private final byte delimiter;
  private long nextLine = 1;
  private long line;
  private State state;
  private int firstLineLength;
  private long lineEnds;
  private boolean afterCarriageReturn;
  private String text;
  private Ending ending;

  CsvRowScanner(ByteWindow window, RecordLimits limits, byte delimiter) {
    this.window = window;
    this.limits = limits;
    this.delimiter = delimiter;
  }

  /** Goes to the next row; false behind the last one. */
  boolean next() throws IOException {
    line = nextLine;
    state = State.VALUE_START;
    firstLineLength = NONE;
    lineEnds = 0;
    int at = 0;
    while (true) {
      int length = scan(at);
      at = window.end - window.start;
      if ((length >= 0 ? length : at) > limits.maxLength()) {
        endOverlong();
        return true;
      }
      if (length >= 0) {
        endRow(length, Ending.WHOLE);
        return true;
      }
      if (!window.more()) {
        return endInput();
      }
    }
  }

  /** Looks for the row's end from a place in it; its length, or -1 if more must be read. */
  private int scan(int from) {
    byte[] bytes = window.bytes;
    for (int at = window.start + from; at < window.end; at++) {
      byte b = bytes[at];
      if (b == '\n' || b == '\r') {
        if (b == '\n' && afterCarriageReturn) {
          afterCarriageReturn = false;
          if (at == window.start) {
            window.start++;
          }
          continue;
        }
        afterCarriageReturn = b == '\r';
        lineEnds++;
        if (state != State.QUOTED) {
          return at - window.start;
        }
        noteFirstLine(at - window.start);
      } else {
        afterCarriageReturn = false;
        step(b);
      }
    }
    return NONE;
  }

  private void step(byte b) {
    if (state == State.QUOTED) {
      if (b == '"') {
        state = State.QUOTE_IN_QUOTED;
      }
    } else if (b == delimiter) {
      state = State.VALUE_START;
    } else if (b == '"' && state != State.PLAIN) {
      state = State.QUOTED;
    } else {
      state = State.PLAIN;
    }
  }

  private void noteFirstLine(int length) {
    if (firstLineLength == NONE) {
      firstLineLength = length;
    }
  }

  private void endRow(int length, Ending how) {
    text = Utf8Text.decode(window.bytes, window.start, window.start + length);
    ending = how;
    nextLine = line + lineEnds;
    window.start = Math.min(window.end, window.start + length + 1);
  }

  private void endFirstLine() {
    lineEnds = 1;
    int end = window.start + firstLineLength;
    afterCarriageReturn = window.bytes[end] == '\r';
    endRow(firstLineLength, Ending.QUOTE_OPEN);
  }

  private void endOverlong() throws IOException {
    if (firstLineLength != NONE) {
      endFirstLine();
      return;
    }
    text = Utf8Text.decode(window.bytes, window.start, window.start + limits.keptLength());
    ending = Ending.TOO_LONG;
    LineEnds ends = new LineEnds();
    nextLine = line + 1;
    int at = ends.find(window.bytes, window.start, window.end);
    while (at == window.end) {
      window.start = window.end;
      if (!window.more()) {
        return;
      }
      at = ends.find(window.bytes, window.start, window.end);
    }
    afterCarriageReturn = window.bytes[at] == '\r';
    window.start = at + 1;
  }

  private boolean endInput() {
    int length = window.end - window.start;
    if (length == 0) {
      return false;
    }
    if (window.defect() != null) {
      endRow(length, Ending.DAMAGED);
    } else if (state == State.QUOTED && firstLineLength != NONE) {
      endFirstLine();
    } else {
      endRow(length, Ending.WHOLE);
    }
    return true;
  }

  /** The number of the line on which the row begins, from 1. */
  long line() {
    return line;
  }

  /** How the row ended. */
  Ending ending() {
    return ending;
  }

  /** The row without its line end, or what is kept of it. */
  String text() {
    return text;
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
