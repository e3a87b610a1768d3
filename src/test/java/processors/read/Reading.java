package processors.read;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.Reason;

/**
 * What a reader gave, for tests.
 *
 * @param entries all entries
 * @param failure what it ended with, or null
 */
record Reading(List<BatchEntry> entries, IOException failure) {

  static final RecordLimits SMALL = new RecordLimits(2000, 100, 20);

  static Reading of(ReadSettings settings, RecordLimits limits, InputStream in) {
    List<BatchEntry> entries = new ArrayList<>();
    try (RecordReader reader = RecordFormats.standard().format(settings).open(in, limits)) {
      for (BatchEntry entry = reader.read(); entry != null; entry = reader.read()) {
        entries.add(entry);
      }
      return new Reading(entries, null);
    } catch (IOException e) {
      return new Reading(entries, e);
    }
  }

  static Reading of(ReadSettings settings, String text) {
    return of(settings, RecordLimits.STANDARD, stream(text));
  }

  static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Hands out a few bytes at a time. */
  static InputStream trickle(byte[] bytes, int most) {
    return new FilterInputStream(new ByteArrayInputStream(bytes)) {
      @Override
      public int read(byte[] target, int offset, int length) throws IOException {
        return super.read(target, offset, Math.min(length, most));
      }
    };
  }

  /** The texts of the records that go on. */
  List<String> texts() {
    return entries.stream().filter(BatchEntry::pending).map(e -> e.record().text()).toList();
  }

  /** The texts of the records that were refused. */
  List<String> refused() {
    return entries.stream().filter(e -> !e.pending()).map(e -> e.record().text()).toList();
  }

  /** Why records were refused. */
  List<Reason> reasons() {
    return entries.stream()
        .filter(e -> !e.pending())
        .map(e -> ((Outcome.DeadLettered) e.outcome()).reason())
        .toList();
  }

  /** The records' numbers. */
  List<Long> numbers() {
    return entries.stream().map(e -> e.record().number()).toList();
  }
}
