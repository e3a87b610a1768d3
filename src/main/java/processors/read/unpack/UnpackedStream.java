package processors.read.unpack;

import java.io.IOException;
import java.io.InputStream;
import processors.record.Reason;

/**
 * What a decoder makes of packed bytes, within the limits. Tells damaged data, as {@link
 * ObjectDefect}, from trouble with reading the packed bytes, which is passed on as it came.
 */
final class UnpackedStream extends InputStream {

  private final ContentKind kind;
  private final PackedStream packed;
  private final UnpackLimits limits;
  private final Opening opening;
  private InputStream decoder;
  private IOException failed;
  private long unpacked;

  /** How a decoder is opened; some read their header at once. */
  @FunctionalInterface
  interface Opening {
    InputStream open(PackedStream packed) throws IOException;
  }

  UnpackedStream(ContentKind kind, PackedStream packed, UnpackLimits limits, Opening opening) {
    this.kind = kind;
    this.packed = packed;
    this.limits = limits;
    this.opening = opening;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (failed != null) {
      throw failed;
    }
    try {
      int read = decode(target, offset, length);
      checkLimits(Math.max(read, 0));
      return read;
    } catch (IOException e) {
      failed = e;
      throw e;
    }
  }

  private int decode(byte[] target, int offset, int length) throws IOException {
    try {
      if (decoder == null) {
        decoder = opening.open(packed);
      }
      return decoder.read(target, offset, length);
    } catch (ObjectDefect e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // The libraries' decoders throw unchecked exceptions for some kinds of damage.
      throw packed.failure() != null ? packed.failure() : damaged(e);
    }
  }

  private ObjectDefect damaged(Exception cause) {
    ObjectDefect defect =
        new ObjectDefect(
            Reason.OBJECT_DAMAGED,
            kind.label()
                + " data is damaged or cut off near packed byte "
                + packed.count()
                + ", after "
                + unpacked
                + " unpacked bytes: "
                + cause.getMessage());
    defect.initCause(cause);
    return defect;
  }

  private void checkLimits(int read) throws ObjectDefect {
    unpacked += read;
    if (unpacked > limits.maxBytes()) {
      throw new ObjectDefect(
          Reason.LIMIT_EXCEEDED,
          kind.label()
              + " data unpacks to more than "
              + limits.maxBytes()
              + " bytes, seen at packed byte "
              + packed.count());
    }
    if (unpacked > limits.ratioFrom() && unpacked / limits.maxRatio() > packed.count()) {
      throw new ObjectDefect(
          Reason.LIMIT_EXCEEDED,
          kind.label()
              + " data unpacks to more than "
              + limits.maxRatio()
              + " times its size: "
              + unpacked
              + " bytes of "
              + packed.count());
    }
  }

  @Override
  public void close() throws IOException {
    // A decoder closes what it reads from.
    if (decoder != null) {
      decoder.close();
    } else {
      packed.close();
    }
  }
}
