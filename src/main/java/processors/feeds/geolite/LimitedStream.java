package processors.feeds.geolite;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Gives up once more has been read than may be. */
final class LimitedStream extends FilterInputStream {

  private final long mostBytes;
  private long bytes;

  LimitedStream(InputStream in, long mostBytes) {
    super(in);
    this.mostBytes = mostBytes;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    count(value < 0 ? 0 : 1);
    return value;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count(read);
    return read;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  private void count(long more) throws IOException {
    bytes += Math.max(0, more);
    if (bytes > mostBytes) {
      throw new IOException("the archive unpacks to more than " + mostBytes + " bytes");
    }
  }
}
