package processors.read;

import java.io.InputStream;
import processors.read.unpack.TextContent;

/** Text in which each line is a record, after some header lines. */
final class TextFormat {

  private TextFormat() {}

  /** Reads {@code headerLines}. */
  static RecordFormat of(ReadSettings settings) {
    int headerLines = settings.headerLines();
    if (headerLines < 0) {
      throw new IllegalArgumentException("expected 0 or more header lines, got " + headerLines);
    }
    return (InputStream unpacked, RecordLimits limits) ->
        new TextReader(new ByteWindow(TextContent.open(unpacked)), limits, headerLines);
  }
}
