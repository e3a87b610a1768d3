package processors.read.parquet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.apache.parquet.io.InputFile;
import org.apache.parquet.io.SeekableInputStream;

/**
 * An object on the local disk. A Parquet file tells at its end where its parts are, so it cannot be
 * read as a stream. The file is gone when this is closed.
 */
final class SpooledFile implements InputFile, Closeable {

  private final Path path;

  private SpooledFile(Path path) {
    this.path = path;
  }

  /** Takes all of a stream to the directory for temporary files. */
  static SpooledFile of(InputStream content) throws IOException {
    Path path = Files.createTempFile("siem-", ".parquet");
    try {
      Files.copy(content, path, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      Files.deleteIfExists(path);
      throw e;
    }
    return new SpooledFile(path);
  }

  @Override
  public long getLength() throws IOException {
    return Files.size(path);
  }

  @Override
  public SeekableInputStream newStream() throws IOException {
    return new FileStream(Files.newByteChannel(path));
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(path);
  }
}
