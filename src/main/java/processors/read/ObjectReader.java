package processors.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import processors.read.parquet.ParquetFormat;
import processors.read.unpack.PeekedContent;
import processors.read.unpack.UnpackLimits;
import processors.read.unpack.Unpacker;
import processors.record.Acknowledgement;
import processors.record.ObjectSource;

/** From an object's bytes to batches of its records, as a stream. Thread-safe. */
public final class ObjectReader {

  /** Parquet tells by itself what it is, so any log type's objects may be Parquet. */
  private static final RecordFormat PARQUET = new ParquetFormat();

  private final Unpacker unpacker;
  private final RecordLimits recordLimits;
  private final BatchLimits batchLimits;

  /** A reader that keeps to limits. */
  public ObjectReader(
      UnpackLimits unpackLimits, RecordLimits recordLimits, BatchLimits batchLimits) {
    this.unpacker = new Unpacker(unpackLimits);
    this.recordLimits = Objects.requireNonNull(recordLimits, "recordLimits");
    this.batchLimits = Objects.requireNonNull(batchLimits, "batchLimits");
  }

  /** A reader that keeps to the standard limits. */
  public static ObjectReader standard() {
    return new ObjectReader(UnpackLimits.STANDARD, RecordLimits.STANDARD, BatchLimits.STANDARD);
  }

  /**
   * Begins to read an object. Closing the batches closes its stream; if this throws, the stream is
   * still the caller's to close.
   *
   * @param object the object's bytes as they lie in S3
   * @param format how its log type's records are found
   * @param source what is known of the object; the range of its reference counts
   * @param acknowledgement who waits for the batches
   * @throws processors.read.unpack.ObjectDefect if the object's beginning shows that it cannot be
   *     read
   * @throws IOException if reading failed in a way that another try may mend
   */
  public RecordBatches open(
      InputStream object, RecordFormat format, ObjectSource source, Acknowledgement acknowledgement)
      throws IOException {
    PeekedContent content = PeekedContent.of(unpacker.unpack(object));
    RecordFormat found = content.isParquet() ? PARQUET : format;
    RecordReader reader = found.open(content.stream(), recordLimits);
    return new RecordBatches(reader, source, acknowledgement, batchLimits);
  }
}
