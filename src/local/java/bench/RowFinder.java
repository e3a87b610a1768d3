package bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.DummyRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.DelegatingSeekableInputStream;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.io.SeekableInputStream;
import org.apache.parquet.schema.MessageType;

/** Reads the values of the rows of a Parquet file in memory and keeps none. */
final class RowFinder {

  private static final ParquetReadOptions OPTIONS =
      ParquetReadOptions.builder(new PlainParquetConfiguration()).build();

  private RowFinder() {}

  static void find(byte[] file, RecordFinder.Found found) throws IOException {
    try (ParquetFileReader reader = ParquetFileReader.open(new InMemory(file), OPTIONS)) {
      MessageType schema = reader.getFooter().getFileMetaData().getSchema();
      MessageColumnIO columns = new ColumnIOFactory().getColumnIO(schema);
      PageReadStore group = reader.readNextRowGroup();
      while (group != null) {
        RecordReader<?> rows = columns.getRecordReader(group, new DummyRecordConverter(schema));
        for (long row = 0; row < group.getRowCount(); row++) {
          rows.read();
          found.record();
        }
        group = reader.readNextRowGroup();
      }
    }
  }

  private record InMemory(byte[] bytes) implements InputFile {
    @Override
    public long getLength() {
      return bytes.length;
    }

    @Override
    public SeekableInputStream newStream() {
      return new Stream(new Positioned(bytes));
    }
  }

  private static final class Positioned extends ByteArrayInputStream {
    Positioned(byte[] bytes) {
      super(bytes);
    }

    int position() {
      return pos;
    }

    void position(int next) {
      pos = next;
    }
  }

  private static final class Stream extends DelegatingSeekableInputStream {
    private final Positioned in;

    Stream(Positioned in) {
      super(in);
      this.in = in;
    }

    @Override
    public long getPos() {
      return in.position();
    }

    @Override
    public void seek(long position) {
      in.position(Math.toIntExact(position));
    }
  }
}
