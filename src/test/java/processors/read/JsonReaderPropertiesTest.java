package processors.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of any JSON that readers meet. */
class JsonReaderPropertiesTest {

  private static final ReadSettings VALUES = ReadSettings.of("json");
  private static final ReadSettings RECORDS = new ReadSettings("json", "", "Records", 0, "", "");
  private static final ReadSettings CLOUDWATCH =
      new ReadSettings("json", "cloudwatch", "", 0, "", "");

  @Provide
  Arbitrary<String> values() {
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars("ab{}[],:\\\"é\t")
            .ofMaxLength(8)
            .map(s -> '"' + s.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
    Arbitrary<String> scalar = Arbitraries.oneOf(text, Arbitraries.of("1", "-2.5", "true", "null"));
    Arbitrary<String> list =
        scalar.list().ofMaxSize(3).map(items -> "[" + String.join(" ,\n", items) + "]");
    return Arbitraries.oneOf(scalar, list)
        .list()
        .ofMaxSize(4)
        .map(
            items -> {
              StringBuilder object = new StringBuilder("{");
              for (int i = 0; i < items.size(); i++) {
                object.append(i == 0 ? "" : ", ").append("\"k").append(i).append("\" : ");
                object.append(items.get(i));
              }
              return object.append('}').toString();
            });
  }

  @Property(tries = 200)
  void gives_back_all_values_whatever_stands_between(
      @ForAll @IntRange(min = 1, max = 60) int n, @ForAll("separated") List<List<String>> parts) {
    StringBuilder stream = new StringBuilder();
    parts.forEach(part -> part.forEach(stream::append));
    byte[] bytes = stream.toString().getBytes(StandardCharsets.UTF_8);

    Reading reading = Reading.of(VALUES, RecordLimits.STANDARD, Reading.trickle(bytes, n));

    assertThat(reading.refused()).isEmpty();
    assertThat(reading.texts()).isEqualTo(parts.stream().map(part -> part.get(0)).toList());
  }

  @Provide
  Arbitrary<List<List<String>>> separated() {
    Arbitrary<String> between = Arbitraries.of("", " ", "\n", "\r\n", "  \n\n\t ");
    return Combinators.combine(values(), between)
        .as((value, space) -> List.of(value, space))
        .list()
        .ofMaxSize(20);
  }

  @Property(tries = 200)
  void a_cut_loses_only_what_is_behind_it_and_is_told(
      @ForAll("lines") List<String> values, @ForAll @IntRange(min = 1, max = 5000) int cut) {
    String stream = String.join("\n", values);
    String before = stream.substring(0, Math.min(cut, stream.length()));

    Reading reading = Reading.of(VALUES, before);

    int whole = 0;
    int length = 0;
    for (String value : values) {
      length += value.length();
      if (length <= before.length()) {
        whole++;
      }
      length++;
    }
    assertThat(reading.texts()).isEqualTo(values.subList(0, whole));
    String rest = before.substring(Math.min(before.length(), lengthOf(values.subList(0, whole))));
    assertThat(String.join("", reading.refused())).isEqualTo(WhiteSpace.strip(rest));
  }

  private static int lengthOf(List<String> values) {
    return values.stream().mapToInt(value -> value.length() + 1).sum();
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return values().map(value -> value.replace('\n', ' ')).list().ofMinSize(1).ofMaxSize(20);
  }

  @Property(tries = 500)
  void hostile_text_never_does_worse_than_be_refused(
      @ForAll("hostile") String text, @ForAll @IntRange(min = 1, max = 40) int n) {
    byte[] bytes = ("{" + text).getBytes(StandardCharsets.UTF_8);

    for (ReadSettings settings : List.of(VALUES, RECORDS, CLOUDWATCH)) {
      Reading whole = Reading.of(settings, Reading.SMALL, Reading.trickle(bytes, 1 << 20));
      Reading pieces = Reading.of(settings, Reading.SMALL, Reading.trickle(bytes, n));
      assertThat(pieces.texts()).isEqualTo(whole.texts());
      assertThat(pieces.refused()).isEqualTo(whole.refused());
    }
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\n",
            " ",
            "1",
            "\"Records\":[",
            "\"logEvents\":",
            "\"detail\":",
            "\"detail-type\":1",
            "\"resources\":2",
            "x".repeat(600))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }
}
