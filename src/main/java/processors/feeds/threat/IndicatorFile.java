package processors.feeds.threat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import processors.enrich.threat.Indicator;

/**
 * Reads {@code Indicators/<feed>.ndjson.gz}, one indicator after the other.
 *
 * @param path a copy on this machine
 */
public record IndicatorFile(Path path) {

  private static final ObjectReader LINES = new ObjectMapper().readerFor(IndicatorLine.class);
  private static final int BUFFER = 1 << 16;

  /** What is done with a line. */
  private interface Taker {
    void take(IndicatorLine line) throws IOException;
  }

  /**
   * Hands out all indicators.
   *
   * @throws IOException if the file is damaged or holds something else
   */
  public void forEach(Consumer<Indicator> taker) throws IOException {
    read(line -> taker.accept(line.indicator()));
  }

  /** Writes the indicators of some groups again. */
  void copy(Predicate<String> groups, IndicatorWriter writer) throws IOException {
    read(
        line -> {
          if (line.group() != null && groups.test(line.group())) {
            writer.add(line.indicator(), line.group());
          }
        });
  }

  private void read(Taker taker) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(path), BUFFER);
        MappingIterator<IndicatorLine> lines = LINES.readValues(in)) {
      while (lines.hasNextValue()) {
        taker.take(lines.nextValue());
      }
    } catch (IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }
}
