package processors.feeds;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Something outside that documents are enriched with, and how it is fetched and checked. */
public interface Feed {

  /** Whose the data is. */
  enum Owner {
    /** The user's own: may become less at any time, down to nothing. */
    USER,
    /** Somebody else's: what is suddenly much less than before is not believed. */
    PROVIDER
  }

  /** Its name in settings, messages and metrics. */
  String name();

  /** Whose its data is. */
  Owner owner();

  /**
   * Fetches what is new and checks it. Nothing is published yet.
   *
   * @param memory what the last refresh that brought something remembered; empty at first
   * @param workspace an empty directory that is deleted afterwards
   * @throws IOException if there is nothing that can be believed; the message says why
   */
  Refreshed refresh(Map<String, String> memory, Path workspace) throws IOException;
}
