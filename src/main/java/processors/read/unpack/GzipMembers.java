package processors.read.unpack;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * The content of all members of a gzip file, one after another (RFC 1952). {@link
 * java.util.zip.GZIPInputStream} ends after a member when the network has no more bytes at hand,
 * and would lose the rest without a word. Zeros behind the last member are padding.
 */
final class GzipMembers extends InputStream {

  private static final int BUFFER_LENGTH = 1 << 16;
  private static final int HEADER_CRC = 1 << 1;
  private static final int EXTRA = 1 << 2;
  private static final int NAME = 1 << 3;
  private static final int COMMENT = 1 << 4;

  private final InputStream in;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final byte[] buffer = new byte[BUFFER_LENGTH];
  private int position;
  private int limit;
  private boolean insideMember;
  private boolean ended;
  private DataFormatException damage;

  GzipMembers(InputStream in) {
    this.in = in;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!ended) {
      if (!insideMember) {
        beginMember();
        continue;
      }
      int read = inflate(target, offset, length);
      if (read > 0) {
        crc.update(target, offset, read);
        return read;
      }
    }
    return -1;
  }

  /** Unpacks what it can; 0 if the member ended or more input had to be read. */
  private int inflate(byte[] target, int offset, int length) throws IOException {
    if (damage != null) {
      throw new ZipException(damage.getMessage());
    }
    long before = inflater.getBytesWritten();
    try {
      int read = inflater.inflate(target, offset, length);
      if (read == 0) {
        goOn();
      }
      return read;
    } catch (DataFormatException e) {
      // What was unpacked before the damage is handed out first.
      damage = e;
      return (int) (inflater.getBytesWritten() - before);
    }
  }

  private void goOn() throws IOException {
    if (inflater.finished()) {
      position = limit - inflater.getRemaining();
      endMember();
    } else if (inflater.needsDictionary()) {
      throw new ZipException("a preset dictionary is asked for, which gzip does not have");
    } else if (inflater.needsInput()) {
      if (!fill()) {
        throw new EOFException("the data ends inside a member");
      }
      inflater.setInput(buffer, 0, limit);
      position = limit;
    }
  }

  private void beginMember() throws IOException {
    int first = nextByte();
    while (first == 0) {
      first = nextByte();
    }
    if (first < 0) {
      ended = true;
      return;
    }
    if (first != 0x1f || required() != 0x8b || required() != 8) {
      throw new ZipException("what follows the last member is no gzip member");
    }
    skipHeader();
    crc.reset();
    inflater.reset();
    inflater.setInput(buffer, position, limit - position);
    insideMember = true;
  }

  private void skipHeader() throws IOException {
    int flags = required();
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(required() | required() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void endMember() throws IOException {
    long wantedCrc = requiredInt();
    long wantedLength = requiredInt();
    if (wantedCrc != crc.getValue()) {
      throw new ZipException("the checksum of a member does not fit its content");
    }
    if (wantedLength != (inflater.getBytesWritten() & 0xffffffffL)) {
      throw new ZipException("the length of a member does not fit its content");
    }
    insideMember = false;
  }

  private long requiredInt() throws IOException {
    long value = 0;
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      value |= (long) required() << shift;
    }
    return value;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      required();
    }
  }

  private void skipText() throws IOException {
    int read = required();
    while (read != 0) {
      read = required();
    }
  }

  private int required() throws IOException {
    int read = nextByte();
    if (read < 0) {
      throw new EOFException("the data ends inside a member's header or trailer");
    }
    return read;
  }

  private int nextByte() throws IOException {
    if (position == limit && !fill()) {
      return -1;
    }
    return buffer[position++] & 0xff;
  }

  private boolean fill() throws IOException {
    position = 0;
    limit = 0;
    int read = 0;
    while (read == 0) {
      read = in.read(buffer, 0, buffer.length);
    }
    limit = Math.max(read, 0);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    in.close();
  }
}
