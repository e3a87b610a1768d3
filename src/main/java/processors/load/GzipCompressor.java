package processors.load;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Compresses bodies with gzip, at deflate's fastest level. Works outside Java's heap: the garbage
 * collector has to wait whenever zlib works on an array, so with {@link
 * java.util.zip.GZIPOutputStream} it came too late for the large arrays of other requests, and a
 * small heap was said to be full while it was not. To be used again, one body after the other; not
 * thread-safe. Source: RFC 1952, "GZIP file format specification version 4.3".
 */
final class GzipCompressor {

  private static final int BUFFER_LENGTH = 1 << 16;

  /** Magic number, deflate, no flags, no time, fastest level, unknown system. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 crc = new CRC32();
  private final ByteBuffer plain = ByteBuffer.allocateDirect(BUFFER_LENGTH);
  private final ByteBuffer packed = ByteBuffer.allocateDirect(BUFFER_LENGTH);
  private final byte[] piece = new byte[BUFFER_LENGTH];
  private ByteArrayOutputStream body = new ByteArrayOutputStream();

  /** Begins a body; what was left of another one is forgotten. */
  void begin() {
    deflater.reset();
    crc.reset();
    plain.clear();
    body = new ByteArrayOutputStream(BUFFER_LENGTH);
    body.write(HEADER, 0, HEADER.length);
  }

  /** Adds all that is left in a buffer to the body. */
  void add(ByteBuffer from) {
    while (from.hasRemaining()) {
      int length = Math.min(from.remaining(), plain.remaining());
      plain.put(from.slice().limit(length));
      from.position(from.position() + length);
      if (!plain.hasRemaining()) {
        deflate();
      }
    }
  }

  /** Ends the body and gives it, compressed. */
  byte[] end() {
    deflate();
    deflater.finish();
    while (!deflater.finished()) {
      takePacked();
    }
    writeInt(crc.getValue());
    writeInt(deflater.getBytesRead());
    byte[] whole = body.toByteArray();
    body = new ByteArrayOutputStream();
    return whole;
  }

  private void deflate() {
    plain.flip();
    crc.update(plain.duplicate());
    deflater.setInput(plain.duplicate()); // It keeps the buffer, and takes what is put there later.
    while (!deflater.needsInput()) {
      takePacked();
    }
    plain.clear();
  }

  private void takePacked() {
    packed.clear();
    deflater.deflate(packed);
    packed.flip();
    int length = packed.remaining();
    packed.get(piece, 0, length);
    body.write(piece, 0, length);
  }

  /** Writes the lower 32 bits, the lowest byte first. */
  private void writeInt(long value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      body.write((int) (value >>> shift));
    }
  }
}
