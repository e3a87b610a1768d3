package processors.feeds.store;

import java.time.Instant;

/**
 * A file in the feeds store as it was seen.
 *
 * @param key where it is, such as {@code IOC/TXT/bad-hosts.txt}
 * @param version differs whenever its content has been replaced
 * @param bytes how long it is
 * @param modified when it was written
 */
public record StoredFile(String key, String version, long bytes, Instant modified) {

  /** The last element of the key. */
  public String name() {
    return key.substring(key.lastIndexOf('/') + 1);
  }
}
