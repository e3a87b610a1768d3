package local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;

/**
 * What the servers keep on disk. Each locks its own directory {@code d} by the file {@code d.lock}
 * beside it.
 */
final class StackData {
  /** A server whose parent was killed takes a moment to end. */
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private static final long POLL_MILLIS = 50;
  private static final List<String> SERVERS = List.of("opensearch", "aws");

  private StackData() {}

  static void clean(Path data) {
    if (!Files.isDirectory(data)) {
      return;
    }
    try {
      for (String server : SERVERS) {
        cleanLocked(data.resolve(server), data.resolve(server + ".lock"));
      }
      delete(data.resolve("logs"));
    } catch (IOException e) {
      throw new EmbeddedStackException("cannot empty " + data + ": " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new EmbeddedStackException("interrupted while emptying " + data, e);
    }
  }

  private static void cleanLocked(Path directory, Path lock)
      throws IOException, InterruptedException {
    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      FileLock held = channel.tryLock();
      while (held == null && System.nanoTime() < deadline) {
        Thread.sleep(POLL_MILLIS);
        held = channel.tryLock();
      }
      if (held == null) {
        throw new EmbeddedStackException(
            directory + " is in use by a running stack; stop that one first");
      }
      delete(directory);
    }
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    Files.walkFileTree(
        directory,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, IOException failure)
              throws IOException {
            if (failure != null) {
              throw failure;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
