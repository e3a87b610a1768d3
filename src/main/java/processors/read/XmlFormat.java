package processors.read;

import java.io.InputStream;
import processors.pattern.LinearPattern;
import processors.read.unpack.TextContent;

/** XML elements of one line or more; a pattern tells where an element that is a record begins. */
final class XmlFormat {

  private XmlFormat() {}

  /** Reads {@code firstLine}. */
  static RecordFormat of(ReadSettings settings) {
    if (settings.firstLine().isEmpty() && settings.envelope().isEmpty()) {
      throw new IllegalArgumentException(
          "expected firstLine, the pattern at the beginning of each record, such as '<entry', got"
              + " none");
    }
    LinearPattern firstLine = LinearPattern.compile(settings.firstLine());
    return (InputStream unpacked, RecordLimits limits) ->
        new MultilineReader(
            new ByteWindow(TextContent.open(unpacked)),
            limits,
            firstLine.matcher(),
            XmlSurroundings::withoutTags);
  }
}
