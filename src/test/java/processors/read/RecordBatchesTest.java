package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import processors.read.unpack.ObjectDefect;
import processors.read.unpack.Packed;
import processors.read.unpack.UnpackLimits;
import processors.record.Acknowledgement;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.RecordBatch;
import processors.record.RecordRange;

class RecordBatchesTest {

  private static final Acknowledgement NOBODY =
      new Acknowledgement() {
        @Override
        public void settled(RecordBatch batch) {}

        @Override
        public void failed(RecordBatch batch, Throwable cause) {}
      };

  private static RecordBatches open(InputStream object, RecordRange range, BatchLimits limits)
      throws IOException {
    ObjectSource source =
        new ObjectSource(
            new ObjectReference("b", "k", -1, range), "t", null, null, null, Instant.EPOCH);
    return new ObjectReader(UnpackLimits.STANDARD, RecordLimits.STANDARD, limits)
        .open(object, RecordFormats.standard().format(ReadSettings.of("text")), source, NOBODY);
  }

  private static List<List<Long>> numbers(RecordBatches batches) {
    List<List<Long>> numbers = new ArrayList<>();
    batches.forEachRemaining(
        batch -> numbers.add(batch.entries().stream().map(e -> e.record().number()).toList()));
    return numbers;
  }

  @Test
  void a_batch_is_full_by_records_or_by_text() throws IOException {
    try (RecordBatches byRecords =
            open(Reading.stream("a\nb\nc\n"), RecordRange.ALL, new BatchLimits(2, 1000));
        RecordBatches byText =
            open(Reading.stream("aaaa\nb\nc\ndddddd\n"), RecordRange.ALL, new BatchLimits(9, 5))) {
      assertThat(numbers(byRecords)).containsExactly(List.of(1L, 2L), List.of(3L));
      assertThat(numbers(byText)).containsExactly(List.of(1L, 2L), List.of(3L, 4L));
    }
  }

  @Test
  void batches_are_numbered_and_end() throws IOException {
    try (RecordBatches batches =
        open(Reading.stream("a\nb\n"), RecordRange.ALL, new BatchLimits(1, 100))) {
      assertThat(batches.next().number()).isEqualTo(1);
      assertThat(batches.next().number()).isEqualTo(2);
      assertThat(batches.hasNext()).isFalse();
      assertThatThrownBy(batches::next).isInstanceOf(NoSuchElementException.class);
    }
  }

  @Test
  void only_the_records_asked_for_are_read() throws IOException {
    InputStream endless =
        new InputStream() {
          private int n;

          @Override
          public int read() {
            return n++ % 2 == 0 ? 'x' : '\n';
          }
        };

    try (RecordBatches batches = open(endless, new RecordRange(3, 5), new BatchLimits(2, 1000))) {
      assertThat(numbers(batches)).containsExactly(List.of(3L, 4L), List.of(5L));
    }
  }

  @Test
  void what_was_read_before_a_defect_comes_before_it() throws IOException {
    byte[] packed = Packed.gzip("line\n".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length - 20);

    try (RecordBatches batches =
        open(new ByteArrayInputStream(cut), RecordRange.ALL, BatchLimits.STANDARD)) {
      long records = 0;
      records += batches.next().entries().size();
      int full = BatchLimits.STANDARD.records();
      while (records % full == 0) {
        records += batches.next().entries().size();
      }
      assertThat(records).isGreaterThan(full);
      assertThatThrownBy(batches::hasNext)
          .isInstanceOf(UncheckedIOException.class)
          .hasCauseInstanceOf(ObjectDefect.class);
      assertThatThrownBy(batches::next).hasCauseInstanceOf(ObjectDefect.class);
    }
  }
}
