package processors.feeds.download;

import java.nio.file.Path;

/** How a download ended well. */
public sealed interface Downloaded {

  /**
   * The file is here, whole.
   *
   * @param file where it was written
   * @param version what the server says of its version
   */
  record Content(Path file, Validators version) implements Downloaded {}

  /** The version that was known is still the newest. */
  record Unchanged() implements Downloaded {}
}
