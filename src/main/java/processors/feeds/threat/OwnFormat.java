package processors.feeds.threat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import processors.feeds.store.StoredFile;

/** How users write their own indicators. */
interface OwnFormat {

  /** The name of the feed. */
  String feed();

  /** What the keys of its files begin with. */
  String prefix();

  /**
   * Reads a whole file.
   *
   * @param file what the store says of it
   * @param copy its content
   * @return when the first of its indicators runs out
   * @throws IOException if it is not of this format
   */
  Optional<Instant> read(StoredFile file, Path copy, IndicatorSink sink) throws IOException;
}
