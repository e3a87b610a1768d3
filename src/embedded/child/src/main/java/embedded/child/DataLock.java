package embedded.child;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Keeps two processes off one data directory. The operating system holds the lock, so that it goes
 * with its process, however that ends. A predecessor whose parent was killed takes a moment to end:
 * it is waited for.
 */
final class DataLock {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long POLL_MILLIS = 50;

  private DataLock() {}

  /** Locks a data directory for as long as this process lives. */
  static FileLock take(Path data) throws InterruptedException {
    Path file = data.resolveSibling(data.getFileName() + ".lock");
    try {
      Files.createDirectories(data);
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      long deadline = System.nanoTime() + PATIENCE.toNanos();
      while (System.nanoTime() < deadline) {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
        Thread.sleep(POLL_MILLIS);
      }
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot lock " + file, e);
    }
    throw new IllegalStateException(
        data
            + " is in use by another running process; stop that one or name another data directory");
  }
}
