package processors.object;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.read.RecordFormat;
import processors.read.unpack.ObjectDefect;
import processors.record.Acknowledgement;
import processors.record.ObjectSource;
import processors.record.RecordBatch;

/**
 * Reads objects with the read stage, and tells its defects as the object's own fault. Thread-safe.
 */
public final class RecordBatchReader implements BatchReader {

  private final ObjectReader reader;

  /**
   * @param reader unpacks objects and finds their records
   */
  public RecordBatchReader(ObjectReader reader) {
    this.reader = reader;
  }

  @Override
  public Batches open(
      InputStream bytes, ObjectSource source, RecordFormat format, Acknowledgement acknowledgement)
      throws IOException {
    try {
      return new ReadBatches(reader.open(bytes, format, source, acknowledgement));
    } catch (ObjectDefect e) {
      throw unusable(e);
    }
  }

  private static UnusableObjectException unusable(ObjectDefect defect) {
    return new UnusableObjectException(defect.reason(), defect.getMessage(), defect);
  }

  private record ReadBatches(RecordBatches batches) implements Batches {
    @Override
    public boolean hasNext() {
      try {
        return batches.hasNext();
      } catch (UncheckedIOException e) {
        throw e.getCause() instanceof ObjectDefect defect
            ? new UncheckedIOException(unusable(defect))
            : e;
      }
    }

    @Override
    public RecordBatch next() {
      return batches.next();
    }

    @Override
    public void close() throws IOException {
      batches.close();
    }
  }
}
