package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.BatchEntry;

class HostileObjectTest {

  private static final int RECORD_LENGTH = 10_000_000;

  private static final List<ReadSettings> ALL =
      List.of(
          ReadSettings.of("text"),
          ReadSettings.of("csv"),
          new ReadSettings("csv", "", "", 0, ",", ""),
          ReadSettings.of("json"),
          new ReadSettings("json", "", "Records", 0, "", ""),
          new ReadSettings("json", "cloudwatch", "", 0, "", ""));

  /** One piece again and again, between a beginning and an end. */
  private static final class Repeated extends InputStream {

    private final byte[] piece;
    private final byte[] end;
    private byte[] current;
    private int at;
    private long left;

    Repeated(String begin, String piece, long times, String end) {
      this.current = begin.getBytes(StandardCharsets.UTF_8);
      this.piece = piece.getBytes(StandardCharsets.UTF_8);
      this.left = times;
      this.end = end.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      int filled = 0;
      while (filled < length && (at < current.length || next())) {
        int copied = Math.min(length - filled, current.length - at);
        System.arraycopy(current, at, target, offset + filled, copied);
        at += copied;
        filled += copied;
      }
      return filled == 0 ? -1 : filled;
    }

    private boolean next() {
      if (current == end) {
        return false;
      }
      at = 0;
      current = left-- > 0 ? piece : end;
      return true;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", " ", "\\", "{", "[", "{\"a\":", "\u00e9", "]", ","})
  void a_long_record_of_one_thing_costs_little(String piece) {
    int times = RECORD_LENGTH / piece.length();
    for (ReadSettings settings : ALL) {
      assertTimeout(
          Duration.ofSeconds(5),
          () -> count(settings, new Repeated("{\"Records\":[\n{\"a\":\"x", piece, times, "\n")));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", ",\"\n", "{\n", "[\n", "\"\n", "{\"a\":[\n"})
  void many_broken_lines_cost_little(String line) {
    for (ReadSettings settings : ALL) {
      assertTimeout(
          Duration.ofSeconds(5),
          () -> count(settings, new Repeated("{\"Records\":[\n", line, 200_000, "\n")));
    }
  }

  @Test
  void values_that_hide_one_another_cost_linear_time() {
    String line = "{\"a\":[" + " ".repeat(2000) + "\n";

    assertTimeout(
        Duration.ofSeconds(10),
        () -> count(ReadSettings.of("json"), new Repeated("", line, 2_500, "\n")));
  }

  @Test
  void an_object_of_one_huge_json_value_is_read_in_little_memory() throws IOException {
    String record = "{\"eventID\":\"e\",\"pad\":\"" + "p".repeat(980) + "\"},\n";
    long records = 300_000;

    long read =
        countInLittleMemory(
            new ReadSettings("json", "", "Records", 0, "", ""),
            new Repeated("{\"Records\":[", record, records, "{\"last\":true}]}"));

    assertThat(read).isEqualTo(records + 1);
  }

  @Test
  void an_object_of_one_endless_line_is_read_in_little_memory() throws IOException {
    long read =
        countInLittleMemory(
            ReadSettings.of("text"), new Repeated("x", "y".repeat(1000), 300_000, ""));

    assertThat(read).isEqualTo(1);
  }

  private static long count(ReadSettings settings, InputStream in) throws IOException {
    long count = 0;
    try (RecordReader reader =
        RecordFormats.standard().format(settings).open(in, RecordLimits.STANDARD)) {
      while (reader.read() != null) {
        count++;
      }
    }
    return count;
  }

  private static long countInLittleMemory(ReadSettings settings, InputStream in)
      throws IOException {
    long before = usedAfterCollection();
    long most = 0;
    long count = 0;
    try (RecordReader reader =
        RecordFormats.standard().format(settings).open(in, RecordLimits.STANDARD)) {
      for (BatchEntry entry = reader.read(); entry != null; entry = reader.read()) {
        count++;
        if (count % 100_000 == 1) {
          most = Math.max(most, usedAfterCollection());
        }
      }
    }
    assertThat(most - before).isLessThan(64L << 20);
    return count;
  }

  private static long usedAfterCollection() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
