package bench.logs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

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
    return new GeneratedObject(
        String.format(generator.key(), number),
        generator.layout().pack(text.toString()),
        records,
        text.toString().getBytes(StandardCharsets.UTF_8).length);
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
