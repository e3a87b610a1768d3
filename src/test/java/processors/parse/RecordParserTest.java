package processors.parse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.pattern.LinearPattern;
import processors.read.ReadSettings;
import processors.read.RecordLimits;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.Reason;
import processors.record.Record;

class RecordParserTest {

  private static final RecordParsers PARSERS = new RecordParsers(RecordLimits.STANDARD);

  private static RecordParser json() {
    return PARSERS.factory(ReadSettings.of("json"), null).newParser();
  }

  private static Map<String, Object> fields(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).fields();
  }

  private static Map<String, Object> fields(String json) {
    return fields(json().parse(Record.ofText(1, 1, json)));
  }

  private static ParseResult viaCloudWatch(String message) {
    Envelope envelope = Envelope.cloudWatch("1", "g", "s", "id", "5");
    return json().parse(new Record(1, 1, message, Content.UNPARSED, envelope));
  }

  private static ParseResult.Rejected rejected(ParseResult result) {
    assertThat(result).isInstanceOf(ParseResult.Rejected.class);
    return (ParseResult.Rejected) result;
  }

  @Test
  void json_keeps_order_nesting_and_the_last_of_equal_names() {
    Map<String, Object> fields =
        fields("{\"b\":[1,{\"c\":null},[true,\"x\"]],\"a\":{\"d\":{}},\"b2\":1,\"a\":\"last\"}");

    assertThat(fields.keySet()).containsExactly("b", "a", "b2");
    assertThat(fields.get("a")).isEqualTo("last");
    assertThat(fields.get("b"))
        .asInstanceOf(InstanceOfAssertFactories.LIST)
        .hasSize(3)
        .element(2)
        .isEqualTo(List.of(true, "x"));
  }

  @Test
  void json_numbers_lose_no_digits() {
    Map<String, Object> fields =
        fields(
            "{\"i\":-0,\"big\":12345678901234567890123,\"f\":2.50,\"e\":1E3,\"d\":0.1,"
                + "\"long\":1620795617.163456789123,\"f5\":123456789012345680.0,"
                + "\"huge\":1e400,\"tiny\":1e-400,\"zero\":0.0e-5,\"nan\":NaN,\"inf\":-Infinity}");

    assertThat(fields)
        .containsEntry("i", 0L)
        .containsEntry("big", new BigInteger("12345678901234567890123"))
        .containsEntry("f", 2.5)
        .containsEntry("e", 1000.0)
        .containsEntry("d", 0.1)
        .containsEntry("long", new BigDecimal("1620795617.163456789123"))
        .containsEntry("f5", 123456789012345680.0)
        .containsEntry("huge", "1e400")
        .containsEntry("tiny", "1e-400")
        .containsEntry("zero", 0.0)
        .containsEntry("nan", "NaN")
        .containsEntry("inf", "-Infinity");
  }

  @Test
  void json_strings_hold_no_half_characters() {
    assertThat(fields("{\"s\":\"\\ud83d\",\"t\":\"\\ud83d\\ude00\",\"u\":\"x\\uDE00\"}"))
        .containsEntry("s", "\uFFFD")
        .containsEntry("t", "\uD83D\uDE00")
        .containsEntry("u", "x\uFFFD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"a\":}", "{\"a\":1} x", "[1]", "3", "\"s\"", "", "{\"a\":\"b"})
  void json_that_is_no_object_is_rejected(String text) {
    ParseResult.Rejected rejected = rejected(json().parse(Record.ofText(3, 7, text)));

    assertThat(rejected.reason()).isEqualTo(Reason.UNPARSABLE);
    assertThat(rejected.detail()).startsWith("line 7: expected a JSON object");
  }

  @Test
  void json_beyond_a_limit_is_rejected() {
    String number = "{\"a\":" + "9".repeat(5000) + "}";
    String deep = "{\"a\":" + "[".repeat(2000) + "]".repeat(2000) + "}";

    assertThat(rejected(json().parse(Record.ofText(1, 1, number))).reason())
        .isEqualTo(Reason.LIMIT_EXCEEDED);
    assertThat(rejected(json().parse(Record.ofText(1, 1, deep))).reason())
        .isEqualTo(Reason.LIMIT_EXCEEDED);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = '|',
      value = {
        "'{\"a\":\"trunc'|Unterminated string starting at: line 1 column 6 (char 5)",
        "'{\"who\":\"bad \\q escape\"}'|Invalid \\escape: line 1 column 13 (char 12)",
        "'plain text'|Expecting value: line 1 column 1 (char 0)",
        "''|Expecting value: line 1 column 1 (char 0)",
        "'{\"a\":1} garbage'|Extra data: line 1 column 9 (char 8)",
        "'{\"a\":1 '|Expecting '','' delimiter: line 1 column 8 (char 7)",
        "'{\"a\"'|Expecting '':'' delimiter: line 1 column 5 (char 4)",
        "'{\"a\":1,'|Expecting property name enclosed in double quotes: line 1 column 8 (char 7)",
        "'{\"a\":[1,'|Expecting value: line 1 column 9 (char 8)",
        "'{\"a\":tru'|Expecting value: line 1 column 6 (char 5)",
        "'{\"a\":01}'|Expecting '','' delimiter: line 1 column 7 (char 6)",
        "'{\"a\":\"\\u12\"}'|Invalid \\uXXXX escape: line 1 column 8 (char 7)",
      })
  void a_message_that_its_sender_cut_off_is_loaded_unparsed(String message, String fault) {
    assertThat(viaCloudWatch(message))
        .isEqualTo(new ParseResult.LoadUnparsed("invalid json file: " + fault.replace("''", "'")));
  }

  @Test
  void faults_are_placed_by_line_and_character() {
    assertThat(viaCloudWatch("{\"a\":\"\uD83D\uDE00\",\n \"b\" 1}"))
        .isEqualTo(
            new ParseResult.LoadUnparsed(
                "invalid json file: Expecting ':' delimiter: line 2 column 6 (char 15)"));
    assertThat(viaCloudWatch("{\"a\":\"x\u0001y\"}"))
        .isEqualTo(
            new ParseResult.LoadUnparsed(
                "invalid json file: Invalid control character at: line 1 column 8 (char 7)"));
  }

  @Test
  void hexadecimal_escapes_in_messages_are_taken_as_text() {
    assertThat(fields(viaCloudWatch("{\"who\":\"bad \\x41 escape \\\\x42\"}")))
        .containsEntry("who", "bad \\x41 escape \\x42");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"just a string\"", "[1,2]", "7"})
  void messages_that_are_json_but_no_object_are_rejected(String message) {
    assertThat(rejected(viaCloudWatch(message)).detail()).contains("expected a JSON object");
  }

  @Test
  void rows_give_their_values_the_names_of_the_columns() {
    RecordParser parser = PARSERS.factory(ReadSettings.of("csv"), null).newParser();
    List<String> header = List.of("a", "b");

    assertThat(fields(parser.parse(row(header, List.of("1", "2", "3")))))
        .isEqualTo(Map.of("a", "1", "b", "2"));
    assertThat(fields(parser.parse(row(header, List.of("1")))))
        .containsEntry("a", "1")
        .containsEntry("b", null);
    assertThat(rejected(parser.parse(Record.ofText(1, 2, "x"))).detail())
        .isEqualTo("line 2: expected a row under a header that names its columns");
  }

  private static Record row(List<String> header, List<String> values) {
    return new Record(1, 1, "row", new Content.Row(header, values), Envelope.NONE);
  }

  @Test
  void text_gives_the_groups_that_took_part() {
    LinearPattern pattern = LinearPattern.compile("(?P<a_b>\\w+)(?: (?P<c>\\d+))?");
    RecordParser parser = PARSERS.factory(ReadSettings.of("text"), pattern).newParser();

    assertThat(fields(parser.parse(Record.ofText(1, 1, "word 12 rest"))))
        .isEqualTo(Map.of("a_b", "word", "c", "12"));
    assertThat(fields(parser.parse(Record.ofText(2, 2, "word"))))
        .containsEntry("a_b", "word")
        .containsEntry("c", null);
    assertThat(rejected(parser.parse(Record.ofText(3, 3, "!"))))
        .isEqualTo(
            new ParseResult.Rejected(
                Reason.UNPARSABLE, "line 3: expected text of the log type's pattern"));
  }

  @Test
  void a_format_without_parser_and_text_without_pattern_are_refused() {
    assertThatThrownBy(() -> PARSERS.factory(ReadSettings.of("yaml"), null))
        .hasMessageContaining("unknown format 'yaml'; expected one of [cef, csv, json, ");
    assertThatThrownBy(() -> PARSERS.factory(ReadSettings.of("text"), null))
        .hasMessage("expected a pattern for the format text, got none");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"", " ", "[", "{\"a\":", "\\", "9", "\\ud800"})
  void a_long_message_of_one_thing_costs_little(String piece) {
    String message = "{\"a\":\"" + piece.repeat(10_000_000 / piece.length());

    assertTimeout(Duration.ofSeconds(5), () -> viaCloudWatch(message));
    assertTimeout(Duration.ofSeconds(5), () -> viaCloudWatch(message.substring(6)));
  }

  @Property(tries = 500)
  void any_message_has_a_result(@ForAll String text, @ForAll char[] tail) {
    for (String message : Arrays.asList(text, "{\"a\":\"" + text, "{\"a\":" + new String(tail))) {
      assertThat(viaCloudWatch(message)).isNotNull();
    }
  }
}
