package processors.read.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * The packed bytes that a decoder reads: counts them, and remembers whether reading itself failed,
 * since decoders of libraries throw the same exceptions for damaged data.
 */
final class PackedStream extends FilterInputStream {

  private long count;
  private IOException failure;

  PackedStream(InputStream in) {
    super(in);
  }

  /** How many bytes the decoder has taken; it may have used fewer. */
  long count() {
    return count;
  }

  /** What went wrong when bytes were read, or null. */
  IOException failure() {
    return failure;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int read = in.read(target, offset, length);
      count += Math.max(read, 0);
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
