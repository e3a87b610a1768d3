package bench.logs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * Objects of one log type.
 *
 * @param logType the log type's name
 * @param layout how the records lie in them
 * @param objects the objects
 */
public record GeneratedLog(String logType, ObjectLayout layout, List<GeneratedObject> objects) {

  private static final long SEED = 20260110;
  private static final int RECORDS_OF_OBJECT = 10_000;

  /** Keeps the list from changing. */
  public GeneratedLog {
    objects = List.copyOf(objects);
  }

  /** Makes objects that hold so many records together. */
  public static GeneratedLog of(LogGenerator generator, int records) {
    Values values = new Values(SEED);
    List<GeneratedObject> objects = new ArrayList<>();
    for (int first = 0; first < records; first += RECORDS_OF_OBJECT) {
      int count = Math.min(RECORDS_OF_OBJECT, records - first);
      objects.add(object(generator, objects.size() + 1, count, values));
    }
    return new GeneratedLog(generator.logType(), generator.layout(), objects);
  }

  private static GeneratedObject object(
      LogGenerator generator, int number, int records, Values values) {
    StringBuilder text = new StringBuilder();
    generator.layout().write(records, generator.records(), values, text);
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    return new GeneratedObject(
        String.format(generator.key(), number), gzip(bytes), records, bytes.length);
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("writing into memory cannot fail", e);
    }
    return packed.toByteArray();
  }

  /** How many records the objects hold. */
  public long records() {
    return objects.stream().mapToLong(GeneratedObject::records).sum();
  }

  /** How many bytes the objects have unpacked. */
  public long unpackedBytes() {
    return objects.stream().mapToLong(GeneratedObject::unpackedBytes).sum();
  }
}
