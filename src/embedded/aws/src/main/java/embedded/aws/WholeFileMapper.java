package embedded.aws;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Writes a file whole or not at all. S3Mock rewrites its index of a bucket in place with every
 * object, so that a killed process could leave half an index, and with it a bucket that no longer
 * loads.
 */
final class WholeFileMapper extends ObjectMapper {
  private static final long serialVersionUID = 1;

  @Override
  public void writeValue(File file, Object value) throws IOException {
    Path written = Path.of(file + ".new");
    super.writeValue(written.toFile(), value);
    Files.move(
        written,
        file.toPath(),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
