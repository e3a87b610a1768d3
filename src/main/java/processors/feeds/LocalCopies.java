package processors.feeds;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import processors.feeds.store.FeedStore;
import processors.feeds.store.StoredFile;

/**
 * Copies of the store's files on this machine, of each the newest that could be used. Not
 * thread-safe.
 */
final class LocalCopies {

  /** A copy, and of which version it is. */
  private record Copy(String version, Path path) {}

  private final FeedStore store;
  private final FeedData data;
  private final Path directory;
  private final Map<String, Copy> copies = new TreeMap<>();
  private final Map<String, String> unusable = new HashMap<>();
  private boolean changed;

  LocalCopies(FeedStore store, FeedData data, Path directory) {
    this.store = store;
    this.data = data;
    this.directory = directory;
  }

  /**
   * Fetches what is new in the store, and forgets what is not there any more.
   *
   * @param problems is given what is wrong with files, once for each version of one
   * @throws IOException if the store cannot be read
   */
  void update(List<String> problems) throws IOException {
    List<StoredFile> files = store.list(data.prefix());
    forgetOthers(files);
    for (StoredFile file : files) {
      Copy copy = copies.get(file.key());
      boolean known =
          copy != null && copy.version.equals(file.version())
              || file.version().equals(unusable.get(file.key()));
      if (!known) {
        fetch(file, problems);
      }
    }
  }

  /** Whether the copies are others than they were when this was last asked. */
  boolean changed() {
    boolean was = changed;
    changed = false;
    return was;
  }

  private void forgetOthers(List<StoredFile> files) throws IOException {
    List<String> gone = new ArrayList<>(copies.keySet());
    gone.removeAll(files.stream().map(StoredFile::key).toList());
    for (String key : gone) {
      Files.deleteIfExists(copies.remove(key).path);
      changed = true;
    }
  }

  private void fetch(StoredFile file, List<String> problems) throws IOException {
    Optional<InputStream> content = store.open(file);
    if (content.isEmpty()) {
      // It has just been replaced: the next look sees the newer one.
      return;
    }
    Path arrived = Files.createTempFile(directory, data.name() + "-", ".arrived");
    try {
      try (InputStream in = content.get()) {
        Files.copy(in, arrived, StandardCopyOption.REPLACE_EXISTING);
      }
      if (usable(file, arrived, problems)) {
        Path path = directory.resolve(data.name() + "-" + file.name());
        Files.move(arrived, path, StandardCopyOption.REPLACE_EXISTING);
        copies.put(file.key(), new Copy(file.version(), path));
        changed = true;
      }
    } finally {
      Files.deleteIfExists(arrived);
    }
  }

  private boolean usable(StoredFile file, Path arrived, List<String> problems) {
    try {
      data.check(file.key(), arrived);
      return true;
    } catch (IOException | RuntimeException e) {
      unusable.put(file.key(), file.version());
      problems.add(String.valueOf(e.getMessage()));
      return false;
    }
  }

  /** The copies by their keys, in the order of these. */
  Map<String, Path> paths() {
    Map<String, Path> paths = new TreeMap<>();
    copies.forEach((key, copy) -> paths.put(key, copy.path));
    return paths;
  }
}
