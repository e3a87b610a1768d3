package processors.feeds.threat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processors.enrich.threat.Indicator;
import processors.feeds.IndicatorFile;

/** The indicators of a file that a feed has made, for tests. */
final class IndicatorsOf {

  private IndicatorsOf() {}

  static List<Indicator> file(Path file) throws IOException {
    List<Indicator> indicators = new ArrayList<>();
    try (InputStream in = Files.newInputStream(file)) {
      IndicatorFile.read(file.toString(), in, indicators::add);
    }
    return indicators;
  }
}
