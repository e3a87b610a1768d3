package processors.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Data that documents are enriched with, made of the files under one prefix of the feeds store. */
public interface FeedData {

  /** Its name in messages and metrics. */
  String name();

  /** What the keys of its files begin with. */
  String prefix();

  /**
   * Checks a file before it takes the place of the one that was there.
   *
   * @throws IOException if it cannot be used
   */
  void check(String key, Path copy) throws IOException;

  /**
   * Takes over what the files hold, in the place of all that was taken before.
   *
   * @param copies the files by their keys, in the order of these
   * @return how much it is
   * @throws IOException if they cannot be used; then the former data stays
   */
  long take(Map<String, Path> copies) throws IOException;
}
