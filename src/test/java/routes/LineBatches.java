package routes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import processors.object.BatchReader;
import processors.object.UnusableObjectException;
import processors.record.Acknowledgement;
import processors.record.BatchEntry;
import processors.record.ObjectSource;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

/** One batch a line; the line {@code damaged} is where an object is damaged. */
final class LineBatches implements BatchReader.Batches {

  private final BufferedReader lines;
  private final ObjectSource source;
  private final Acknowledgement acknowledgement;
  private String ahead;
  private int number;

  LineBatches(InputStream bytes, ObjectSource source, Acknowledgement acknowledgement) {
    this.lines = new BufferedReader(new InputStreamReader(bytes, StandardCharsets.UTF_8));
    this.source = source;
    this.acknowledgement = acknowledgement;
  }

  @Override
  public boolean hasNext() {
    try {
      if (ahead == null) {
        ahead = lines.readLine();
      }
      if ("damaged".equals(ahead)) {
        throw new UnusableObjectException(Reason.OBJECT_DAMAGED, "damaged at a line", null);
      }
      if ("broken".equals(ahead)) {
        throw new IOException("the connection broke");
      }
      return ahead != null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public RecordBatch next() {
    number++;
    BatchEntry entry = new BatchEntry(Record.ofText(number, number, ahead));
    ahead = null;
    return new RecordBatch(source, number, List.of(entry), acknowledgement);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
