package processors.read;

import java.io.InputStream;
import processors.read.unpack.TextContent;

/**
 * Rows under a header. Without a delimiter, white space separates the columns (VPC flow logs);
 * otherwise the delimiter does, with quotes as in RFC 4180.
 */
final class CsvFormat {

  private CsvFormat() {}

  /** Reads {@code delimiter}. */
  static RecordFormat of(ReadSettings settings) {
    String delimiter = settings.delimiter();
    if (delimiter.isEmpty()) {
      return (InputStream unpacked, RecordLimits limits) ->
          new WhiteSpaceRowReader(new ByteWindow(TextContent.open(unpacked)), limits);
    }
    if (delimiter.length() != 1 || delimiter.charAt(0) >= 0x80 || "\"\r\n".contains(delimiter)) {
      throw new IllegalArgumentException(
          "expected a CSV delimiter of one ASCII character that is no quote and no line end, or "
              + "none for white space, got '"
              + delimiter
              + "'");
    }
    RowSplitter splitter = new DelimitedRow(delimiter.charAt(0));
    return (InputStream unpacked, RecordLimits limits) ->
        new DelimitedRowReader(
            new CsvRowScanner(
                new ByteWindow(TextContent.open(unpacked)), limits, (byte) delimiter.charAt(0)),
            limits,
            splitter);
  }
}
