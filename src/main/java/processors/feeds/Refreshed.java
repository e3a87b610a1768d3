package processors.feeds;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What a feed has brought. */
public sealed interface Refreshed {

  /** What is published already is still right. */
  record Unchanged() implements Refreshed {}

  /**
   * Something new.
   *
   * @param key where in the feeds store it is to be
   * @param file what is to be there
   * @param counts how much it is
   * @param memory what the next refresh is to know
   * @param until when it becomes wrong by itself, since something in it runs out
   */
  record Newer(
      String key, Path file, Counts counts, Map<String, String> memory, Optional<Instant> until)
      implements Refreshed {

    /** Copies the memory. */
    public Newer {
      memory = Map.copyOf(memory);
    }
  }

  /**
   * How much a feed holds.
   *
   * @param entries what can be used: indicators, networks, or nodes of a database
   * @param skipped what could not be used
   */
  record Counts(long entries, long skipped) {}
}
