package processors.read;

import java.io.InputStream;
import java.util.function.UnaryOperator;
import processors.pattern.LinearPattern;
import processors.read.unpack.TextContent;

/** Text whose records have one line or more; a pattern tells where a record begins. */
final class MultilineFormat {

  private MultilineFormat() {}

  /** Reads {@code firstLine}. */
  static RecordFormat of(ReadSettings settings) {
    if (settings.firstLine().isEmpty() && settings.envelope().isEmpty()) {
      throw new IllegalArgumentException(
          "expected firstLine, the pattern at the beginning of each record, got none");
    }
    LinearPattern firstLine = LinearPattern.compile(settings.firstLine());
    return (InputStream unpacked, RecordLimits limits) ->
        new MultilineReader(
            new ByteWindow(TextContent.open(unpacked)),
            limits,
            firstLine.matcher(),
            UnaryOperator.identity());
  }
}
