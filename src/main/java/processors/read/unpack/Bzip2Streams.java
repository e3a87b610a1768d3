package processors.read.unpack;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/**
 * The content of all streams of a bzip2 file, one after another. Hands out every byte before the
 * damage, which the library's own bulk read would lose.
 */
final class Bzip2Streams extends InputStream {

  private static final int BUFFER_LENGTH = 1 << 16;

  private final BZip2CompressorInputStream streams;
  private IOException damage;

  Bzip2Streams(InputStream in) throws IOException {
    streams = new BZip2CompressorInputStream(new BufferedInputStream(in, BUFFER_LENGTH), true);
  }

  @Override
  public int read() throws IOException {
    return streams.read();
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      throw damage;
    }
    int filled = 0;
    try {
      while (filled < length) {
        int read = streams.read();
        if (read < 0) {
          return filled == 0 && length > 0 ? -1 : filled;
        }
        target[offset + filled++] = (byte) read;
      }
    } catch (IOException | RuntimeException e) {
      damage = e instanceof IOException io ? io : new IOException(e.getMessage(), e);
      if (filled == 0) {
        throw damage;
      }
    }
    return filled;
  }

  @Override
  public void close() throws IOException {
    streams.close();
  }
}
