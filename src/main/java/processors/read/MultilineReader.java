package processors.read;

import java.io.IOException;
import java.util.function.UnaryOperator;
import processors.pattern.LineMatcher;
import processors.record.BatchEntry;
import processors.record.Reason;
import processors.record.Record;

/**
 * A record begins with a line that the first-line pattern matches and goes on to the next such
 * line, without white space at its end. Records are counted by their first lines. What stands
 * before the first of them is no record, and is refused as one.
 */
final class MultilineReader implements RecordReader {

  private final LineScanner lines;
  private final RecordLimits limits;
  private final Refusals refusals;
  private final LineMatcher firstLine;
  private final UnaryOperator<String> refusable;
  private boolean begun;
  private String beginning;
  private long beginningLine;
  private long number;

  /**
   * @param refusable what of the text before the first record has to be refused
   */
  MultilineReader(
      ByteWindow window,
      RecordLimits limits,
      LineMatcher firstLine,
      UnaryOperator<String> refusable) {
    this.lines = new LineScanner(window, limits);
    this.limits = limits;
    this.refusals = new Refusals(limits);
    this.firstLine = firstLine;
    this.refusable = refusable;
  }

  @Override
  public BatchEntry read() throws IOException {
    if (!begun) {
      begun = true;
      BatchEntry before = lead();
      if (before != null) {
        return before;
      }
    }
    if (beginning == null) {
      lines.throwDefect();
      return null;
    }
    number++;
    return next();
  }

  /** What stands before the first record, or null if that is nothing but white space. */
  private BatchEntry lead() throws IOException {
    StringBuilder text = new StringBuilder();
    while (lines.next()) {
      String line = lines.text();
      if (firstLine.lookingAt(line)) {
        begin(line);
        break;
      }
      if (text.length() < limits.keptLength()) {
        text.append(line).append('\n');
      }
    }
    String kept = refusable.apply(text.toString().stripTrailing());
    return kept.isBlank()
        ? null
        : BatchEntry.deadLettered(
            Record.ofText(Math.max(1, number), 1, kept),
            Reason.UNPARSABLE,
            "line 1: expected a line that begins a record as firstLine says");
  }

  private BatchEntry next() throws IOException {
    StringBuilder text = new StringBuilder(beginning);
    long line = beginningLine;
    boolean tooLong = lines.ending() == LineScanner.Ending.TOO_LONG;
    boolean damaged = false;
    beginning = null;
    while (lines.next()) {
      String following = lines.text();
      if (firstLine.lookingAt(following)) {
        begin(following);
        break;
      }
      damaged = lines.ending() == LineScanner.Ending.DAMAGED;
      tooLong = tooLong || text.length() + following.length() >= limits.maxLength();
      if (!tooLong) {
        text.append('\n').append(following);
      }
    }
    Record record = Record.ofText(number, line, kept(text, tooLong));
    if (tooLong) {
      return refusals.tooLong(record);
    }
    return damaged || beginning == null && lines.defect() != null
        ? refusals.damaged(record, lines.defect())
        : new BatchEntry(record);
  }

  private String kept(StringBuilder text, boolean tooLong) {
    return tooLong
        ? text.substring(0, Math.min(text.length(), limits.keptLength()))
        : text.toString().stripTrailing();
  }

  private void begin(String line) {
    beginning = line;
    beginningLine = lines.number();
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
