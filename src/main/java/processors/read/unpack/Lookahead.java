package processors.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Objects;

/**
 * A stream whose first bytes can be seen before they are read. An error met while looking ahead is
 * thrown only after all bytes before it have been read.
 */
final class Lookahead extends InputStream {

  private final InputStream in;
  private byte[] head = new byte[0];
  private int position;
  private IOException deferred;

  Lookahead(InputStream in) {
    this.in = in;
  }

  /** The next bytes, {@code length} of them or all that are left. Called before reading begins. */
  byte[] peek(int length) throws IOException {
    byte[] seen = new byte[length];
    int filled = 0;
    try {
      int read = 0;
      while (filled < length && read >= 0) {
        read = in.read(seen, filled, length - filled);
        filled += Math.max(read, 0);
      }
    } catch (IOException e) {
      if (filled == 0) {
        throw e;
      }
      deferred = e;
    }
    head = Arrays.copyOf(seen, filled);
    return head.clone();
  }

  /** Leaves out bytes that were seen. */
  void skipSeen(int length) {
    position += Objects.checkIndex(length, head.length + 1);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int seen = head.length - position;
    if (seen > 0) {
      int copied = Math.min(seen, length);
      System.arraycopy(head, position, target, offset, copied);
      position += copied;
      return copied;
    }
    if (deferred != null) {
      throw deferred;
    }
    return in.read(target, offset, length);
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
