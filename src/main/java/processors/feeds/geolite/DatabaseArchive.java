package processors.feeds.geolite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * A tar.gz in which one file is wanted. Nothing is unpacked to where the archive says, and no more
 * than a limit.
 *
 * @param archive the packed file
 * @param mostBytes the most that it may unpack to
 */
record DatabaseArchive(Path archive, long mostBytes) {

  private static final int BUFFER = 1 << 16;

  /**
   * Unpacks the file of a name, in whatever directory it is.
   *
   * @throws IOException if it is not there, or the archive is damaged or too large
   */
  void unpack(String name, Path file) throws IOException {
    try (InputStream packed = Files.newInputStream(archive);
        InputStream unpacked = new LimitedStream(new GZIPInputStream(packed, BUFFER), mostBytes);
        TarArchiveInputStream tar = new TarArchiveInputStream(unpacked)) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (entry.isFile() && lastElement(entry.getName()).equals(name)) {
          copy(tar, entry, file);
          return;
        }
      }
    }
    throw new IOException("expected an archive with " + name + ", and it is not in it");
  }

  private static String lastElement(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private static void copy(TarArchiveInputStream tar, TarArchiveEntry entry, Path file)
      throws IOException {
    long bytes;
    try (OutputStream out = Files.newOutputStream(file)) {
      bytes = tar.transferTo(out);
    }
    if (bytes != entry.getSize()) {
      throw new IOException(
          entry.getName() + " is cut off: " + bytes + " of " + entry.getSize() + " bytes");
    }
  }
}
