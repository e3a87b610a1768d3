package processors.read.parquet;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import processors.read.unpack.ObjectDefect;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.FieldMap;
import processors.record.Reason;
import processors.record.Record;

/**
 * The rows of a Parquet file, one row group in memory at a time. A row's text is its JSON, for a
 * row has no text of its own.
 */
final class ParquetRows implements processors.read.RecordReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ParquetFileReader file;
  private final SpooledFile spooled;
  private final MessageType schema;
  private final MessageColumnIO columns;
  private RecordReader<FieldMap> rows;
  private long left;
  private long number;

  ParquetRows(ParquetFileReader file, SpooledFile spooled) {
    this.file = file;
    this.spooled = spooled;
    this.schema = file.getFooter().getFileMetaData().getSchema();
    this.columns = new ColumnIOFactory().getColumnIO(schema);
  }

  @Override
  public BatchEntry read() throws IOException {
    try {
      while (left == 0) {
        PageReadStore group = file.readNextRowGroup();
        if (group == null) {
          return null;
        }
        left = group.getRowCount();
        rows = columns.getRecordReader(group, new RowMaterializer(schema));
      }
      left--;
      number++;
      return entry(rows.read());
    } catch (RuntimeException e) {
      throw new ObjectDefect(
          Reason.OBJECT_DAMAGED,
          "the Parquet file cannot be read on after row " + number + ": " + e.getMessage());
    }
  }

  private BatchEntry entry(FieldMap fields) throws IOException {
    return new BatchEntry(
        new Record(
            number, 0, JSON.writeValueAsString(fields), new Content.Fields(fields), Envelope.NONE));
  }

  @Override
  public void close() throws IOException {
    try (spooled) {
      file.close();
    }
  }
}
