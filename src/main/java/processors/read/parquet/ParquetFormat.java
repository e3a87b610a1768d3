package processors.read.parquet;

import java.io.IOException;
import java.io.InputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import processors.read.RecordFormat;
import processors.read.RecordLimits;
import processors.read.RecordReader;
import processors.read.unpack.ObjectDefect;
import processors.record.Reason;

/** Parquet files, whatever their log type: each row is a record. Thread-safe. */
public final class ParquetFormat implements RecordFormat {

  @Override
  public RecordReader open(InputStream unpacked, RecordLimits limits) throws IOException {
    SpooledFile file;
    try (unpacked) {
      file = SpooledFile.of(unpacked);
    }
    try {
      ParquetReadOptions options =
          ParquetReadOptions.builder(new PlainParquetConfiguration())
              .withCodecFactory(new Decompressors())
              .build();
      return new ParquetRows(ParquetFileReader.open(file, options), file);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw new ObjectDefect(
          Reason.OBJECT_DAMAGED,
          "expected a Parquet file, but it cannot be read: " + e.getMessage());
    }
  }
}
