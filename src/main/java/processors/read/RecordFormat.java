package processors.read;

import java.io.IOException;
import java.io.InputStream;

/** How records are found in an unpacked object, with all settings of a log type. Thread-safe. */
@FunctionalInterface
public interface RecordFormat {

  /**
   * Begins to read an object. The reader closes the stream.
   *
   * @throws processors.read.unpack.ObjectDefect if the content is of a kind that the format does
   *     not read
   */
  RecordReader open(InputStream unpacked, RecordLimits limits) throws IOException;
}
