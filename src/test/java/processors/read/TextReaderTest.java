package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import processors.read.unpack.ObjectDefect;
import processors.read.unpack.Packed;
import processors.read.unpack.UnpackLimits;
import processors.read.unpack.Unpacker;
import processors.record.Reason;

class TextReaderTest {

  private static final ReadSettings TEXT = ReadSettings.of("text");

  @Test
  void lines_end_with_line_feed_carriage_return_or_both() {
    Reading reading =
        Reading.of(TEXT, "crlf\r\ncr\rlf\n\u000bvt\u000bff\fnel\u0085ls\u2028e\n\nend");

    assertThat(reading.texts())
        .containsExactly("crlf", "cr", "lf", "vt\u000bff\fnel\u0085ls\u2028e", "end");
    assertThat(reading.numbers()).containsExactly(1L, 2L, 3L, 4L, 6L);
  }

  @Test
  void strips_white_space_of_all_kinds_and_leaves_out_blank_lines() {
    Reading reading = Reading.of(TEXT, "  \ta b \u001c\n\u00a0\u3000é\u2003\n \u00a0 \n\r\n\tx");

    assertThat(reading.texts()).containsExactly("a b", "é", "x");
    assertThat(reading.numbers()).containsExactly(1L, 2L, 5L);
  }

  @Test
  void header_lines_count_as_lines_and_are_no_records() {
    ReadSettings settings = new ReadSettings("text", "", "", 2, "", "");

    Reading reading = Reading.of(settings, "#Version\n#Fields\none\ntwo\n");

    assertThat(reading.texts()).containsExactly("one", "two");
    assertThat(reading.numbers()).containsExactly(3L, 4L);
  }

  @Test
  void bytes_that_are_no_utf8_are_left_out() {
    byte[] bytes =
        Packed.join(
            new byte[] {'c', 'a', 'f', (byte) 0xe9, ' ', 'x', '\n', 'a', (byte) 0xff, 'b', '\n'},
            new byte[] {'c', (byte) 0xe3, (byte) 0x81, '\n', (byte) 0xed, (byte) 0xa0, (byte) 0x80},
            "h\uFFFDé\uD83D\uDE00".getBytes(StandardCharsets.UTF_8));

    Reading reading = Reading.of(TEXT, RecordLimits.STANDARD, new ByteArrayInputStream(bytes));

    assertThat(reading.texts()).containsExactly("caf x", "ab", "c", "h\uFFFDé\uD83D\uDE00");
  }

  @Test
  void a_line_beyond_the_limit_costs_itself_only() {
    String text =
        "one\n"
            + "x".repeat(300_000)
            + "\ntwo\n"
            + "y".repeat(2001)
            + "\n"
            + "z".repeat(2000)
            + "\n"
            + "e".repeat(200_000);

    Reading reading = Reading.of(TEXT, Reading.SMALL, Reading.stream(text));

    assertThat(reading.texts()).containsExactly("one", "two", "z".repeat(2000));
    assertThat(reading.refused())
        .containsExactly("x".repeat(100), "y".repeat(100), "e".repeat(100));
    assertThat(reading.reasons()).containsOnly(Reason.LIMIT_EXCEEDED);
    assertThat(reading.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void a_cut_archive_gives_its_lines_then_the_cut_one_then_the_defect() throws Exception {
    StringBuilder log = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      log.append("line ").append(i * 7919L).append('\n');
    }
    byte[] packed = Packed.gzip(log.toString().getBytes(StandardCharsets.UTF_8));
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);

    Reading reading =
        Reading.of(
            TEXT,
            RecordLimits.STANDARD,
            new Unpacker(UnpackLimits.STANDARD).unpack(new ByteArrayInputStream(cut)));

    assertThat(reading.failure()).isInstanceOf(ObjectDefect.class);
    assertThat(reading.texts()).hasSizeGreaterThan(1000);
    assertThat(reading.reasons()).containsExactly(Reason.OBJECT_DAMAGED);
    assertThat(log.toString())
        .startsWith(String.join("\n", reading.texts()) + "\n" + reading.refused().get(0));
  }

  @Test
  void names_the_known_formats_when_one_is_unknown() {
    assertThatThrownBy(() -> RecordFormats.standard().format(ReadSettings.of("yaml")))
        .hasMessageContaining("unknown format 'yaml'; expected one of [cef, csv, json, ");
  }

  @Property(tries = 200)
  void gives_all_lines_however_they_arrive(
      @ForAll List<@StringLength(max = 40) String> lines,
      @ForAll @IntRange(min = 1, max = 99) int n) {
    String text = String.join("\r\n", lines);
    byte[] bytes = Packed.join(new byte[] {'x', '\n'}, text.getBytes(StandardCharsets.UTF_8));

    Reading reading = Reading.of(TEXT, RecordLimits.STANDARD, Reading.trickle(bytes, n));

    String decoded = new String(bytes, StandardCharsets.UTF_8);
    List<String> expected =
        Arrays.stream(decoded.split("\r\n|\r|\n"))
            .map(WhiteSpace::strip)
            .filter(line -> !line.isEmpty())
            .toList();
    if (reading.failure() == null) {
      assertThat(reading.texts()).isEqualTo(expected);
    } else {
      assertThat(((ObjectDefect) reading.failure()).reason()).isEqualTo(Reason.OBJECT_UNKNOWN);
    }
  }
}
