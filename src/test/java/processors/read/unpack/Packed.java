package processors.read.unpack;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** Packs bytes for tests. */
public final class Packed {

  private Packed() {}

  @FunctionalInterface
  interface Packing {
    OutputStream open(OutputStream out) throws IOException;
  }

  public static byte[] gzip(byte[] content) {
    return pack(GZIPOutputStream::new, content);
  }

  static byte[] bzip2(byte[] content) {
    return pack(out -> new BZip2CompressorOutputStream(out, 1), content);
  }

  static byte[] zstd(byte[] content) {
    return Zstd.compress(content);
  }

  static byte[] zip(int method, byte[]... members) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
      zip.putArchiveEntry(new ZipArchiveEntry("folder/"));
      zip.closeArchiveEntry();
      for (int i = 0; i < members.length; i++) {
        ZipArchiveEntry entry = new ZipArchiveEntry("folder/member" + i);
        entry.setMethod(method);
        if (method == ZipArchiveOutputStream.STORED) {
          java.util.zip.CRC32 crc = new java.util.zip.CRC32();
          crc.update(members[i]);
          entry.setCrc(crc.getValue());
          entry.setSize(members[i].length);
        }
        zip.putArchiveEntry(entry);
        zip.write(members[i]);
        zip.closeArchiveEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] pack(Packing packing, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packed = packing.open(out)) {
      packed.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
