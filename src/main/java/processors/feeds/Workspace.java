package processors.feeds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A directory for files in the making, which is deleted with all that is in it. */
final class Workspace implements AutoCloseable {

  private final Path directory;

  Workspace(String name) throws IOException {
    directory = Files.createTempDirectory("siem-" + name + "-");
  }

  Path directory() {
    return directory;
  }

  @Override
  public void close() throws IOException {
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(directory)) {
      paths = walk.sorted(Comparator.reverseOrder()).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : paths) {
      Files.deleteIfExists(path);
    }
  }
}
