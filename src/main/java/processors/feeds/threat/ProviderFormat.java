package processors.feeds.threat;

import java.io.IOException;
import java.nio.file.Path;
import processors.feeds.download.Validators;

/** How a provider writes its list. */
interface ProviderFormat {

  /**
   * Reads a whole file.
   *
   * @param version what the server says of the file's version
   * @throws IOException if it is not of this format
   */
  void read(Path file, Validators version, IndicatorSink sink) throws IOException;
}
