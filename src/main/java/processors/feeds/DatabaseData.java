package processors.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import processors.enrich.Refreshable;

/**
 * A database of addresses, read whole into memory: the old one goes on being good for who still has
 * it.
 *
 * @param <T> the database
 */
public final class DatabaseData<T> implements FeedData {

  /**
   * Reads a database.
   *
   * @param <T> the database
   */
  public interface Opener<T> {
    /**
     * Reads it whole.
     *
     * @throws IOException if it is no such database
     */
    T read(String name, InputStream file) throws IOException;
  }

  private final String name;
  private final String key;
  private final Opener<T> opener;
  private final T none;
  private final Refreshable<T> database;

  /**
   * Fills a database.
   *
   * @param key where its file is in the feeds store
   * @param none what there is while the file is missing
   */
  public DatabaseData(String name, String key, Opener<T> opener, T none, Refreshable<T> database) {
    this.name = name;
    this.key = key;
    this.opener = opener;
    this.none = none;
    this.database = database;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String prefix() {
    return key;
  }

  /** The database is checked when it is taken: it is the only file. */
  @Override
  public void check(String checked, Path copy) throws IOException {
    if (Files.size(copy) == 0) {
      throw new IOException(checked + " is empty");
    }
  }

  @Override
  public long take(Map<String, Path> copies) throws IOException {
    Path copy = copies.get(key);
    if (copy == null) {
      database.replace(none);
      return 0;
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(copy))) {
      database.replace(opener.read(key, in));
    }
    return 1;
  }
}
