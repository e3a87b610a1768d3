package processors.read;

import java.io.IOException;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;

/** Takes the records of containers out of the lines around them. Numbers are those of the lines. */
final class FireLensReader implements RecordReader {

  private static final Outcome STDERR = new Outcome.Excluded("container stderr");

  private final RecordReader lines;
  private final boolean ignoreStderr;

  /**
   * @param lines reads the lines, each a record
   * @param ignoreStderr whether what containers wrote to their standard error is left out
   */
  FireLensReader(RecordReader lines, boolean ignoreStderr) {
    this.lines = lines;
    this.ignoreStderr = ignoreStderr;
  }

  @Override
  public BatchEntry read() throws IOException {
    BatchEntry line = lines.read();
    return line == null || !line.pending() ? line : unwrapped(line.record());
  }

  private BatchEntry unwrapped(Record line) throws IOException {
    FireLensLine read = FireLensLine.of(line.text());
    if (read == null) {
      return BatchEntry.deadLettered(
          line,
          Reason.UNPARSABLE,
          "line " + line.line() + ": expected a JSON object of FireLens with the text member log");
    }
    BatchEntry entry =
        new BatchEntry(
            new Record(line.number(), line.line(), read.log(), Content.UNPARSED, read.envelope()));
    if (ignoreStderr && read.isStderr()) {
      entry.end(STDERR);
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
