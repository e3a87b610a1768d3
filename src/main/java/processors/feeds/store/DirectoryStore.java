package processors.feeds.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A directory on this machine, or on a file system that several share. Files whose names begin with
 * a dot do not count.
 */
public final class DirectoryStore implements FeedStore {

  private static final String LOCK = ".lock";
  private static final String UNFINISHED = ".unfinished-";

  private final Path root;

  /**
   * A store in a directory, which is made when the first file is put into it.
   *
   * @param root the directory
   */
  public DirectoryStore(Path root) {
    this.root = root.toAbsolutePath().normalize();
  }

  @Override
  public List<StoredFile> list(String prefix) throws IOException {
    Path from = under(prefix.substring(0, prefix.lastIndexOf('/') + 1));
    if (!Files.isDirectory(from)) {
      return List.of();
    }
    List<Path> paths;
    try (Stream<Path> walk = Files.walk(from)) {
      paths = walk.filter(DirectoryStore::counts).toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    List<StoredFile> files = new ArrayList<>();
    for (Path path : paths) {
      String key = key(path);
      if (key.startsWith(prefix)) {
        find(key).ifPresent(files::add);
      }
    }
    files.sort(Comparator.comparing(StoredFile::key));
    return List.copyOf(files);
  }

  private static boolean counts(Path path) {
    return !path.getFileName().toString().startsWith(".") && Files.isRegularFile(path);
  }

  @Override
  public Optional<StoredFile> find(String key) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(under(key), BasicFileAttributes.class);
      return attributes.isRegularFile() ? Optional.of(seen(key, attributes)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  private static StoredFile seen(String key, BasicFileAttributes attributes) {
    String version =
        attributes.lastModifiedTime().toInstant()
            + "-"
            + attributes.size()
            + "-"
            + attributes.fileKey();
    return new StoredFile(
        key, version, attributes.size(), attributes.lastModifiedTime().toInstant());
  }

  @Override
  public Optional<InputStream> open(StoredFile seen) throws IOException {
    InputStream content;
    try {
      content = Files.newInputStream(under(seen.key()));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
    if (!find(seen.key()).map(StoredFile::version).equals(Optional.of(seen.version()))) {
      content.close();
      return Optional.empty();
    }
    return Optional.of(content);
  }

  @Override
  public void replace(String key, Path content) throws IOException {
    Path unfinished = unfinished(key);
    try {
      Files.copy(content, unfinished);
      moveInto(under(key), unfinished);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  @Override
  public boolean replaceIf(String key, byte[] content, Optional<StoredFile> seen)
      throws IOException {
    Path unfinished = unfinished(key);
    try (FileChannel channel =
            FileChannel.open(
                root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      if (!lock.isValid() || !find(key).equals(seen)) {
        return false;
      }
      Files.write(unfinished, content);
      moveInto(under(key), unfinished);
      return true;
    } catch (OverlappingFileLockException e) {
      // Another thread of this program is at it.
      return false;
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  private Path unfinished(String key) throws IOException {
    Path directory = under(key).getParent();
    Files.createDirectories(directory);
    return directory.resolve(UNFINISHED + UUID.randomUUID());
  }

  private static void moveInto(Path target, Path unfinished) throws IOException {
    try {
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          "the file system of " + target + " cannot replace a file in one step", e);
    }
  }

  @Override
  public void delete(String key) throws IOException {
    Files.deleteIfExists(under(key));
  }

  @Override
  public String name() {
    return root.toString();
  }

  private Path under(String key) throws IOException {
    Path path = root.resolve(key).normalize();
    if (!path.startsWith(root)) {
      throw new IOException("the key '" + key + "' leads out of " + root);
    }
    return path;
  }

  private String key(Path path) {
    return root.relativize(path).toString().replace(path.getFileSystem().getSeparator(), "/");
  }
}
