package processors.read;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import processors.read.unpack.ObjectDefect;

/**
 * The part of a stream that a scanner still needs: {@code bytes} from {@code start} to {@code end}.
 * The scanner moves {@code start} over what it is done with; the array grows only when all of it is
 * needed, so the scanner bounds the memory by moving on. Its fields are open to the scanners of
 * this package because these look at every byte.
 */
final class ByteWindow implements Closeable {

  private static final int BUFFER_LENGTH = 1 << 16;

  /** The buffer; another one after {@link #more()}. */
  byte[] bytes;

  /** The first byte that is still needed; moved by {@link #more()}. */
  int start;

  /** The end of what has been read; moved by {@link #more()}. */
  int end;

  private final InputStream in;
  private long offset;
  private boolean ended;
  private ObjectDefect defect;

  ByteWindow(InputStream in) {
    this.in = in;
    bytes = new byte[BUFFER_LENGTH];
  }

  /** Over bytes that are all there; they are not changed. */
  ByteWindow(byte[] whole) {
    in = InputStream.nullInputStream();
    bytes = whole;
    end = whole.length;
    ended = true;
  }

  /**
   * Reads more behind the end, and may move what is needed to another place.
   *
   * @return whether there is more; false at the end of the stream or where it is damaged
   */
  boolean more() throws IOException {
    if (ended) {
      return false;
    }
    makeRoom();
    try {
      int read = in.read(bytes, end, bytes.length - end);
      ended = read < 0;
      end += Math.max(read, 0);
    } catch (ObjectDefect e) {
      defect = e;
      ended = true;
    }
    return !ended;
  }

  private void makeRoom() {
    if (start == end || start >= bytes.length / 2) {
      System.arraycopy(bytes, start, bytes, 0, end - start);
      offset += start;
      end -= start;
      start = 0;
    } else if (end == bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  /** Where in the stream an index of the buffer lies. */
  long offsetOf(int index) {
    return offset + index;
  }

  /** Why the stream ended early, or null if it did not. */
  ObjectDefect defect() {
    return defect;
  }

  /** Throws the reason why the stream ended early, if it did. */
  void throwDefect() throws ObjectDefect {
    if (defect != null) {
      throw defect;
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
