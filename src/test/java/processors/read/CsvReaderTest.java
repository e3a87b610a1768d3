package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import processors.record.Content;
import processors.record.Reason;

class CsvReaderTest {

  private static final ReadSettings WHITE_SPACE = ReadSettings.of("csv");

  private static ReadSettings delimited(String delimiter) {
    return new ReadSettings("csv", "", "", 0, delimiter, "");
  }

  private static List<List<String>> values(Reading reading) {
    return reading.entries().stream()
        .filter(e -> e.pending())
        .map(e -> ((Content.Row) e.record().content()).values())
        .toList();
  }

  private static List<String> header(Reading reading) {
    return ((Content.Row) reading.entries().get(0).record().content()).header();
  }

  @Test
  void white_space_separates_and_the_last_row_counts() {
    Reading reading =
        Reading.of(WHITE_SPACE, "version  account-id a\tb\n2 1   x\ty\n\n3 2 - é\u00a0z extra");

    assertThat(header(reading)).containsExactly("version", "account_id", "a", "b");
    assertThat(values(reading))
        .containsExactly(List.of("2", "1", "x", "y"), List.of("3", "2", "-", "é", "z", "extra"));
    assertThat(reading.texts().get(0)).isEqualTo("2 1   x\ty");
    assertThat(reading.numbers()).containsExactly(2L, 4L);
  }

  @Test
  void quotes_hold_delimiters_quotes_and_line_breaks() {
    Reading reading =
        Reading.of(
            delimited(","),
            "time,src-ip,msg\r\n1,a,\"x, \"\"y\"\"\nz\"\r\n2,,\"b\"c\n3,\"\",d\"e\",f\n");

    assertThat(header(reading)).containsExactly("time", "src_ip", "msg");
    assertThat(values(reading))
        .containsExactly(
            List.of("1", "a", "x, \"y\"\nz"),
            List.of("2", "", "bc"),
            List.of("3", "", "d\"e\"", "f"));
    assertThat(reading.texts().get(0)).isEqualTo("1,a,\"x, \"\"y\"\"\nz\"");
    assertThat(reading.numbers()).containsExactly(2L, 4L, 5L);
  }

  @Test
  void an_empty_first_column_counts_where_a_tab_separates() {
    Reading reading = Reading.of(delimited("\t"), "a\tb\n\tx\n");

    assertThat(values(reading)).containsExactly(List.of("", "x"));
  }

  @Test
  void a_quote_that_is_never_closed_costs_one_line() {
    Reading reading = Reading.of(delimited(","), "a,b\n1,\"x\n2,y\n3,z\n");

    assertThat(reading.texts()).containsExactly("2,y", "3,z");
    assertThat(reading.refused()).containsExactly("1,\"x");
    assertThat(reading.reasons()).containsExactly(Reason.UNPARSABLE);
    assertThat(reading.numbers()).containsExactly(2L, 3L, 4L);
  }

  @Test
  void a_quote_that_is_not_closed_within_the_limit_costs_one_line() {
    String rows = "r,y\n".repeat(5000);

    Reading reading =
        Reading.of(delimited(","), Reading.SMALL, Reading.stream("a,b\n1,\"x\n" + rows));

    assertThat(reading.refused()).containsExactly("1,\"x");
    assertThat(reading.texts()).hasSize(5000);
  }

  @Test
  void a_row_beyond_the_limit_costs_itself_only() {
    String text = "a,b\n1," + "x".repeat(300_000) + "\n2,y\n";

    Reading reading = Reading.of(delimited(","), Reading.SMALL, Reading.stream(text));

    assertThat(reading.texts()).containsExactly("2,y");
    assertThat(reading.reasons()).containsExactly(Reason.LIMIT_EXCEEDED);
    assertThat(reading.numbers()).containsExactly(2L, 3L);
  }

  @Test
  void refuses_delimiters_that_cannot_be() {
    for (String delimiter : List.of("||", "\"", "\n", "é")) {
      assertThatThrownBy(() -> RecordFormats.standard().format(delimited(delimiter)))
          .hasMessageContaining("delimiter");
    }
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    return Arbitraries.strings()
        .withChars("ab,\"\n\r é")
        .ofMaxLength(12)
        .list()
        .ofSize(3)
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 500)
  void gives_back_what_was_quoted(
      @ForAll("rows") List<List<String>> rows, @ForAll @IntRange(min = 1, max = 50) int n) {
    StringBuilder csv = new StringBuilder("a,b,c\n");
    for (List<String> row : rows) {
      csv.append('"')
          .append(String.join("\u0001", row).replace("\"", "\"\"").replace("\u0001", "\",\""))
          .append("\"\r\n");
    }

    Reading reading =
        Reading.of(
            delimited(","),
            RecordLimits.STANDARD,
            Reading.trickle(csv.toString().getBytes(StandardCharsets.UTF_8), n));

    assertThat(values(reading)).isEqualTo(rows);
  }
}
