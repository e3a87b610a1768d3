package routes.sample;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * A file with a sample of a log.
 *
 * @param name its name without the directory
 * @param text what is in it, unpacked
 * @param packed whether it is packed with gzip
 */
public record SampleFile(String name, String text, boolean packed) {

  /** A sample is to be looked at, not loaded. */
  static final int MOST_BYTES = 8 << 20;

  private static final int GZIP_MAGIC = 0x1f8b;

  /**
   * Reads a file, packed with gzip or not.
   *
   * @throws IOException if it cannot be read, is empty, or larger than 8 MiB
   */
  public static SampleFile read(Path file) throws IOException {
    try (InputStream raw = Files.newInputStream(file)) {
      byte[] bytes = limited(raw, file);
      boolean packed = bytes.length > 1 && ((bytes[0] & 0xff) << 8 | bytes[1] & 0xff) == GZIP_MAGIC;
      byte[] content =
          packed ? limited(new GZIPInputStream(new ByteArrayInputStream(bytes)), file) : bytes;
      String text = new String(content, StandardCharsets.UTF_8).replace("\uFEFF", "");
      if (text.isBlank()) {
        throw new IOException("expected a sample with some records, got an empty file: " + file);
      }
      return new SampleFile(file.getFileName().toString(), text, packed);
    }
  }

  private static byte[] limited(InputStream in, Path file) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new IOException("expected a sample of at most 8 MiB, got a larger one: " + file);
    }
    return bytes;
  }

  /** Its lines that are not blank. */
  List<String> lines() {
    return text.lines().filter(line -> !line.isBlank()).toList();
  }
}
