package processors.feeds.threat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import processors.enrich.threat.Indicator;

/** Writes indicators, one JSON object a line. Not thread-safe. */
final class IndicatorWriter implements Closeable {

  private static final JsonFactory JSON =
      new JsonFactoryBuilder().rootValueSeparator((String) null).build();

  private final OutputStream out;
  private final JsonGenerator generator;
  private long count;

  private IndicatorWriter(OutputStream out) throws IOException {
    this.out = out;
    this.generator = JSON.createGenerator(out);
  }

  /** Writes a file that is not packed. */
  static IndicatorWriter plain(Path file) throws IOException {
    return new IndicatorWriter(new BufferedOutputStream(Files.newOutputStream(file)));
  }

  /** Writes a file packed with gzip. */
  static IndicatorWriter gzip(Path file) throws IOException {
    return new IndicatorWriter(
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file))));
  }

  /**
   * Writes an indicator.
   *
   * @param group what it came with, or null
   */
  void add(Indicator indicator, String group) throws IOException {
    generator.writeStartObject();
    generator.writeStringField("type", indicator.type().label());
    generator.writeStringField("value", indicator.value());
    generator.writeStringField("provider", indicator.provider());
    Indicator.About about = indicator.about();
    generator.writeStringField("name", about.name());
    writeIfKnown("reference", about.reference());
    writeIfKnown("first_seen", about.firstSeen());
    writeIfKnown("last_seen", about.lastSeen());
    writeIfKnown("modified_at", about.modifiedAt());
    writeIfKnown("description", about.description());
    writeIfKnown("group", group);
    generator.writeEndObject();
    generator.writeRaw('\n');
    count++;
  }

  private void writeIfKnown(String field, String value) throws IOException {
    if (value != null) {
      generator.writeStringField(field, value);
    }
  }

  /** Writes what another writer wrote without packing it. */
  void append(Path lines, long indicators) throws IOException {
    generator.flush();
    Files.copy(lines, out);
    count += indicators;
  }

  /** How many indicators were written. */
  long count() {
    return count;
  }

  @Override
  public void close() throws IOException {
    generator.close();
  }
}
