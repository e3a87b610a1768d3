package processors.read;

import java.io.InputStream;
import processors.read.unpack.TextContent;

/** Text in which each line is a CEF event. */
final class CefFormat {

  private CefFormat() {}

  /** Has no settings. */
  static RecordFormat of(ReadSettings settings) {
    return (InputStream unpacked, RecordLimits limits) ->
        new LineReader(new ByteWindow(TextContent.open(unpacked)), limits);
  }
}
