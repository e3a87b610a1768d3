package processors.feeds.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Keeps files under keys with slashes. A file is replaced as a whole: a reader sees the old or the
 * new content, never a mixture. Safe for many threads and many processes.
 */
public interface FeedStore {

  /** The files whose keys begin with a prefix, in the order of their keys. */
  List<StoredFile> list(String prefix) throws IOException;

  /** The file under a key, if there is one. */
  Optional<StoredFile> find(String key) throws IOException;

  /** The content of a file as it was seen; nothing if it has been replaced or deleted since. */
  Optional<InputStream> open(StoredFile seen) throws IOException;

  /** Puts a file under a key in the place of what may be there. */
  void replace(String key, Path content) throws IOException;

  /**
   * Puts a small content under a key if nothing has happened there since it was seen.
   *
   * @param seen what was there; nothing if nothing was
   * @return whether it was put; also false if somebody else puts something at the same time
   */
  boolean replaceIf(String key, byte[] content, Optional<StoredFile> seen) throws IOException;

  /** Deletes what is under a key; nothing happens if nothing is there. */
  void delete(String key) throws IOException;

  /** What to call it in messages, such as {@code s3://bucket/prefix}. */
  String name();
}
