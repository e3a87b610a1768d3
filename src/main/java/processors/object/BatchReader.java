package processors.object;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import processors.read.RecordFormat;
import processors.record.Acknowledgement;
import processors.record.ObjectSource;
import processors.record.RecordBatch;

/** Unpacks an object and cuts it into batches of records. */
public interface BatchReader {

  /**
   * Batches in the order of the object's records. {@code hasNext} throws {@link
   * java.io.UncheckedIOException} where the object's bytes end too early; its cause is an {@link
   * UnusableObjectException} if that is the object's own fault, after everything before the place
   * has been handed out.
   */
  interface Batches extends Iterator<RecordBatch>, Closeable {}

  /**
   * Begins to read.
   *
   * @param bytes the object as S3 has it; closed with the batches
   * @param source what is known of it
   * @param format finds its records
   * @param acknowledgement who waits for the batches
   * @throws UnusableObjectException if it is of no kind that can be read
   * @throws IOException if S3 broke off
   */
  Batches open(
      InputStream bytes, ObjectSource source, RecordFormat format, Acknowledgement acknowledgement)
      throws IOException;
}
