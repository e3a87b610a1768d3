package processors.feeds.threat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;

/**
 * The indicators of an earlier refresh, {@code Indicators/<feed>.ndjson.gz}, with what each came
 * with.
 *
 * @param path a copy on this machine
 */
record GroupedIndicators(Path path) {

  private static final ObjectReader LINES = new ObjectMapper().readerFor(IndicatorLine.class);
  private static final int BUFFER = 1 << 16;

  /**
   * Writes the indicators of some groups again.
   *
   * @throws IOException if the file is damaged
   */
  void copy(Predicate<String> groups, IndicatorWriter writer) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path), BUFFER);
        MappingIterator<IndicatorLine> lines = LINES.readValues(in)) {
      while (lines.hasNextValue()) {
        IndicatorLine line = lines.nextValue();
        if (line.group() != null && groups.test(line.group())) {
          writer.add(line.indicator(), line.group());
        }
      }
    }
  }
}
