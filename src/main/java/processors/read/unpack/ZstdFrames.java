package processors.read.unpack;

import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;

/**
 * The content of all frames of a Zstandard file, one after another (RFC 8878). Frames that ask for
 * a window beyond the library's 128 MiB are refused by it.
 */
final class ZstdFrames extends InputStream {

  private static final int UNPACKED_LENGTH = 1 << 17;
  // Damage loses what the call that met it has unpacked, so calls are kept small.
  private static final int CALL_LENGTH = 1 << 12;

  private final InputStream in;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final byte[] transfer = new byte[CALL_LENGTH];
  private final ByteBuffer packed = ByteBuffer.allocateDirect(CALL_LENGTH).limit(0);
  private final ByteBuffer unpacked = ByteBuffer.allocateDirect(UNPACKED_LENGTH).limit(0);
  private boolean insideFrame;
  private boolean outputFull;

  ZstdFrames(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!unpacked.hasRemaining()) {
      if (!packed.hasRemaining() && !outputFull && !fill()) {
        return -1;
      }
      unpack();
    }
    int read = Math.min(length, unpacked.remaining());
    unpacked.get(target, offset, read);
    return read;
  }

  private void unpack() throws IOException {
    unpacked.clear();
    try {
      insideFrame = !context.decompressDirectByteBufferStream(unpacked, packed);
    } catch (ZstdException e) {
      unpacked.limit(0);
      throw new IOException(e.getMessage(), e);
    }
    outputFull = insideFrame && !unpacked.hasRemaining();
    unpacked.flip();
  }

  private boolean fill() throws IOException {
    int read = 0;
    while (read == 0) {
      read = in.read(transfer, 0, transfer.length);
    }
    if (read < 0 && insideFrame) {
      throw new EOFException("the data ends inside a frame");
    }
    packed.clear();
    packed.put(transfer, 0, Math.max(read, 0));
    packed.flip();
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    context.close();
    in.close();
  }
}
