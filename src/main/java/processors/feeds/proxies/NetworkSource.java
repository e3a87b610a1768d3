package processors.feeds.proxies;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;

/**
 * A file with the networks of a provider's proxies.
 *
 * @param address where it is
 * @param format how it is written
 */
record NetworkSource(URI address, Format format) {

  /** How networks are written. */
  interface Format {
    /**
     * The networks that a file names, as they stand there.
     *
     * @throws IOException if it is not of this format
     */
    List<String> read(Path file) throws IOException;
  }
}
