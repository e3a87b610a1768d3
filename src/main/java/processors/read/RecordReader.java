package processors.read;

import java.io.Closeable;
import java.io.IOException;
import processors.record.BatchEntry;

/**
 * Finds the records of one object, one after another. Used by one thread at a time.
 *
 * <p>Numbers count up and are the same at every delivery of the object, so that a range of them
 * names the same records each time. Which number a record has is the format's to say.
 */
public interface RecordReader extends Closeable {

  /**
   * The next record, or null behind the last one. A record that the reader has to refuse comes as
   * an entry that is dead-lettered already, with its text as far as it is kept.
   *
   * @throws processors.read.unpack.ObjectDefect when everything before a damaged place, or before a
   *     limit of the object, has been handed out
   * @throws IOException if reading failed in a way that another try may mend
   */
  BatchEntry read() throws IOException;
}
