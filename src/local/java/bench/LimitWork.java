package bench;

import bench.logs.GeneratedObject;
import bench.logs.ObjectLayout;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/**
 * The limit: unpacks an object, finds its records, and writes for each the same prepared document,
 * whatever the record says. What a program does for the record itself comes on top of that.
 */
final class LimitWork implements ObjectWork {

  private static final JsonFactory JSON = new JsonFactory();
  private static final int BUFFER = 1 << 16;
  private static final int OUTPUT = 1 << 20;

  private final ObjectLayout layout;
  private final ConstantDocument document;

  LimitWork(ObjectLayout layout, ConstantDocument document) {
    this.layout = layout;
    this.document = document;
  }

  @Override
  public void run(GeneratedObject object) throws IOException {
    try (Documents documents = new Documents()) {
      find(layout, object, documents);
      documents.check(object);
    }
  }

  /** How many records are found in an object. */
  static long count(ObjectLayout layout, GeneratedObject object) throws IOException {
    long[] count = new long[1];
    find(layout, object, () -> count[0]++);
    return count[0];
  }

  private static void find(ObjectLayout layout, GeneratedObject object, RecordFinder.Found found)
      throws IOException {
    if (layout instanceof ObjectLayout.Rows) {
      RowFinder.find(object.packed(), found);
      return;
    }
    RecordFinder finder = RecordFinder.of(layout);
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(object.packed()), BUFFER)) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        finder.feed(buffer, read, found);
      }
    }
  }

  /** Writes into memory, over and over. */
  private final class Documents implements RecordFinder.Found, AutoCloseable {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(OUTPUT);
    private final JsonGenerator out;
    private long count;

    Documents() throws IOException {
      out = JSON.createGenerator(bytes).setRootValueSeparator(null);
    }

    @Override
    public void record() throws IOException {
      document.write(out);
      count++;
      if (bytes.size() > OUTPUT - BUFFER) {
        bytes.reset();
      }
    }

    void check(GeneratedObject object) {
      if (count != object.records()) {
        throw new IllegalStateException(
            object.key() + ": the limit found " + count + " of " + object.records() + " records");
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
