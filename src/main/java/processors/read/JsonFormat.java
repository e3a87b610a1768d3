package processors.read;

import java.io.InputStream;
import processors.read.unpack.TextContent;

/**
 * JSON values, one a line, several a line, over several lines, or as the elements of an array; or,
 * with {@code arrayField}, the elements of that array of each value.
 */
final class JsonFormat {

  private JsonFormat() {}

  /** Reads {@code arrayField}. */
  static RecordFormat of(ReadSettings settings) {
    String arrayField = settings.arrayField();
    if (arrayField.isEmpty()) {
      return (InputStream unpacked, RecordLimits limits) ->
          new JsonValueReader(scanner(unpacked, limits), limits);
    }
    return (InputStream unpacked, RecordLimits limits) ->
        new JsonElementReader(
            scanner(unpacked, limits), limits, () -> new ArrayFieldContainer(arrayField));
  }

  /** A scanner at the beginning of an object. */
  static JsonScanner scanner(InputStream unpacked, RecordLimits limits) throws java.io.IOException {
    return new JsonScanner(new ByteWindow(TextContent.open(unpacked)), limits, 1);
  }
}
