package processors.read.unpack;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import processors.record.Reason;

/**
 * The content of all members of a zip archive, one after another, with a line break between them
 * where the earlier one has none at its end. Directories have no content. Stored members whose
 * length comes behind them cannot be read as a stream and are refused.
 */
final class ZipMembers extends InputStream {

  // What a damaged member still gives is lost in the decoder as far as one call asked for.
  private static final int CALL_LENGTH = 1 << 10;

  private final ZipArchiveInputStream archive;
  private final MemberOpening opening;
  private ZipArchiveEntry entry;
  private CheckedInputStream checked;
  private InputStream content;
  private boolean lineOpen;
  private boolean ended;

  /** How a member is opened, since it may be an archive itself. */
  @FunctionalInterface
  interface MemberOpening {
    InputStream open(InputStream member) throws IOException;
  }

  ZipMembers(InputStream in, MemberOpening opening) {
    this.archive = new ZipArchiveInputStream(in, "UTF-8");
    this.opening = opening;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!ended && length > 0) {
      if (content == null) {
        openNext();
        continue;
      }
      int read = content.read(target, offset, length);
      if (read > 0) {
        lineOpen = target[offset + read - 1] != '\n';
        return read;
      }
      content = null;
      if (lineOpen) {
        lineOpen = false;
        target[offset] = '\n';
        return 1;
      }
    }
    return ended ? -1 : 0;
  }

  private void openNext() throws IOException {
    ZipArchiveEntry before = entry;
    entry = archive.getNextEntry();
    // A member's checksum may stand behind it, so it is known only now.
    if (before != null) {
      verify(before);
    }
    checked = null;
    if (entry == null) {
      ended = true;
    } else if (!entry.isDirectory()) {
      refuseUnreadable();
      checked = new CheckedInputStream(new CurrentMember(archive), new CRC32());
      content = opening.open(checked);
    }
  }

  private void refuseUnreadable() throws ObjectDefect {
    if (!archive.canReadEntryData(entry)) {
      throw new ObjectDefect(
          Reason.OBJECT_UNKNOWN,
          "zip member '"
              + entry.getName()
              + "' is encrypted, or packed by method "
              + entry.getMethod()
              + "; expected stored (0) with its length in front, or deflated (8)");
    }
  }

  private void verify(ZipArchiveEntry before) throws ZipException {
    if (checked != null
        && before.getCrc() != -1
        && before.getCrc() != checked.getChecksum().getValue()) {
      throw new ZipException(
          "the checksum of member '" + before.getName() + "' does not fit its content");
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  /** The member that the archive stands at; closing it leaves the archive open. */
  private static final class CurrentMember extends FilterInputStream {

    CurrentMember(InputStream archive) {
      super(archive);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      return in.read(target, offset, Math.min(length, CALL_LENGTH));
    }

    @Override
    public void close() {
      // The archive goes on to its next member.
    }
  }
}
