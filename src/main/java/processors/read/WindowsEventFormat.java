package processors.read;

import java.io.InputStream;
import processors.read.unpack.TextContent;

/**
 * Windows events as XML, one or more a line or each over several lines. Source: Microsoft, "Event
 * Schema" (Windows Event Log).
 */
final class WindowsEventFormat {

  private WindowsEventFormat() {}

  /** Has no settings. */
  static RecordFormat of(ReadSettings settings) {
    return (InputStream unpacked, RecordLimits limits) ->
        new WindowsEventReader(new ByteWindow(TextContent.open(unpacked)), limits);
  }
}
