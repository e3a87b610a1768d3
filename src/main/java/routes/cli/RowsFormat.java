package routes.cli;

import java.io.IOException;
import java.io.InputStream;
import processors.parse.ParseResult;
import processors.parse.RecordParser;
import processors.parse.RecordParsers;
import processors.read.ReadSettings;
import processors.read.RecordFormat;
import processors.read.RecordFormats;
import processors.read.RecordLimits;
import processors.read.RecordReader;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Record;

/**
 * JSON lines that stand for the rows of a Parquet file in a golden case: like those, they come with
 * their fields and are not parsed again.
 */
final class RowsFormat implements RecordFormat {

  private static final ReadSettings JSON = ReadSettings.of("json");

  @Override
  public RecordReader open(InputStream unpacked, RecordLimits limits) throws IOException {
    RecordReader lines = RecordFormats.standard().format(JSON).open(unpacked, limits);
    return new Rows(lines, new RecordParsers(limits).factory(JSON, null).newParser());
  }

  private record Rows(RecordReader lines, RecordParser parser) implements RecordReader {
    @Override
    public BatchEntry read() throws IOException {
      BatchEntry line = lines.read();
      return line == null ? null : row(line);
    }

    private BatchEntry row(BatchEntry line) {
      Record record = line.record();
      return parser.parse(record) instanceof ParseResult.Parsed parsed
          ? new BatchEntry(
              new Record(
                  record.number(),
                  0,
                  record.text(),
                  new Content.Fields(parsed.fields()),
                  record.envelope()))
          : line;
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }
}
