package processors.feeds.threat;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import processors.enrich.threat.Indicator;
import processors.feeds.JsonProblem;
import processors.feeds.store.StoredFile;

/**
 * One file of the user's while it is read: its indicators count when it could be read to its end.
 * Tells what in it cannot be used.
 */
final class OwnFile implements IndicatorSink {

  private static final Logger LOG = LoggerFactory.getLogger(OwnFile.class);

  private static final int MOST_TOLD = 10;
  private static final int PROVIDER_AT = 2;

  private final OwnFormat format;
  private final StoredFile file;
  private final Path lines;
  private IndicatorWriter writer;
  private Optional<Instant> until = Optional.empty();
  private long refused;
  private long passed;

  OwnFile(OwnFormat format, StoredFile file, Path workspace) {
    this.format = format;
    this.file = file;
    this.lines = workspace.resolve("lines");
  }

  /**
   * Reads the file.
   *
   * @throws UnreadableFileException if it does not have the form that it should have
   */
  void read(Path copy) throws IOException {
    try (IndicatorWriter to = IndicatorWriter.plain(lines)) {
      writer = to;
      until = format.read(file, copy, this);
    } catch (JacksonException e) {
      throw new UnreadableFileException(JsonProblem.describe(e), e);
    } catch (IOException e) {
      throw new UnreadableFileException(e.getMessage(), e);
    }
    if (refused > MOST_TOLD) {
      refused().addKeyValue("lines", refused).log("More in the file cannot be used");
    }
  }

  void appendTo(IndicatorWriter all) throws IOException {
    all.append(lines, writer.count());
  }

  /** What was not used. */
  long skipped() {
    return refused + passed;
  }

  /** When the first of its indicators runs out. */
  Optional<Instant> until() {
    return until;
  }

  @Override
  public void add(IndicatorValue value, Indicator.About about) throws IOException {
    writer.add(new Indicator(value.type(), value.value(), provider(), about), file.key());
  }

  /** The element after the kind of file, unless that is the file itself. */
  private String provider() {
    String element = file.key().split("/")[PROVIDER_AT];
    return element.equals(file.name()) ? "custom" : element;
  }

  @Override
  public void refuse(String place, String problem) {
    refused++;
    if (refused <= MOST_TOLD) {
      refused()
          .addKeyValue("place", place)
          .addKeyValue("problem", problem)
          .log("A line of the user's own indicators cannot be used");
    }
  }

  private LoggingEventBuilder refused() {
    return LOG.atWarn().addKeyValue("feed", format.feed()).addKeyValue("file", file.key());
  }

  @Override
  public void pass() {
    passed++;
  }
}
