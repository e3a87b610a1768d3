package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import processors.record.BatchEntry;
import processors.record.Envelope;
import processors.record.Reason;

class JsonReaderTest {

  private static final ReadSettings VALUES = ReadSettings.of("json");
  private static final ReadSettings RECORDS = new ReadSettings("json", "", "Records", 0, "", "");
  private static final ReadSettings CLOUDWATCH =
      new ReadSettings("json", "cloudwatch", "", 0, "", "");

  @Test
  void finds_values_however_they_are_laid_out() {
    String text =
        """
        {"a":1}
        {"b":"}{\\"\\\\"}{"c":[{},[1]]}   {"d":1}

        {
          "e": {
            "f": [1,
          2]}
        }
        [{"g":1},
         {"h":2}][]
        """;

    Reading reading = Reading.of(VALUES, text);

    assertThat(reading.texts())
        .containsExactly(
            "{\"a\":1}",
            "{\"b\":\"}{\\\"\\\\\"}",
            "{\"c\":[{},[1]]}",
            "{\"d\":1}",
            "{\n  \"e\": {\n    \"f\": [1,\n  2]}\n}",
            "{\"g\":1}",
            "{\"h\":2}");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.numbers()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
    assertThat(reading.entries().stream().map(e -> e.record().line()))
        .containsExactly(1L, 2L, 2L, 2L, 4L, 9L, 10L);
  }

  @Test
  void a_value_that_was_cut_off_does_not_take_the_next_ones_with_it() {
    String text = "{\"a\":\"b\n{\"c\":1}\n{\"d\":\n{\"e\":2}\n{\"f\":[\n{\"g\":3}\n{\"h\":{\"i\":";

    Reading reading = Reading.of(VALUES, text);

    assertThat(reading.texts()).containsExactly("{\"c\":1}", "{\"e\":2}", "{\"g\":3}");
    assertThat(reading.refused())
        .containsExactly("{\"a\":\"b", "{\"d\":", "{\"f\":[", "{\"h\":{\"i\":");
    assertThat(reading.reasons()).containsOnly(Reason.UNPARSABLE);
    assertThat(reading.entries().stream().map(e -> e.record().line()))
        .containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
  }

  @Test
  void what_is_no_json_is_told_line_by_line() {
    Reading reading = Reading.of(VALUES, "garbage {\"x\":1}\nmore\n{\"a\":1} rest\n{\"b\":2}\n");

    assertThat(reading.texts()).containsExactly("{\"a\":1}", "{\"b\":2}");
    assertThat(reading.refused()).containsExactly("garbage {\"x\":1}", "more", "rest");
  }

  @Test
  void an_array_field_gives_its_elements() {
    String text =
        "{\"v\":[{\"Records\":1}],\"Records\":[{\"a\":1}, {\"b\":[2]} ,3],\"n\":{}}\n"
            + "{\"digest\":true}{\"Records\":null}{\"Records\":[]}\n{\"Records\":[{\"c\":1}]}";

    Reading reading = Reading.of(RECORDS, text);

    assertThat(reading.texts()).containsExactly("{\"a\":1}", "{\"b\":[2]}", "3", "{\"c\":1}");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.numbers()).containsExactly(1L, 2L, 3L, 4L);
  }

  @Test
  void a_malformed_element_costs_itself_only() {
    String text =
        "{\"Records\":[{\"a\":1},{\"b\":[1},{\"c\":3},{\"d\":1]},{\"e\":5}]}\n{\"Records\":[{\"f\":6}]}";

    Reading reading = Reading.of(RECORDS, text);

    assertThat(reading.texts()).containsExactly("{\"a\":1}", "{\"c\":3}", "{\"e\":5}", "{\"f\":6}");
    assertThat(reading.refused()).containsExactly("{\"b\":[1}", "{\"d\":1]}");
  }

  @Test
  void an_object_that_ends_in_the_middle_is_told() {
    Reading between = Reading.of(RECORDS, "{\"Records\":[{\"a\":1},");
    Reading inside = Reading.of(RECORDS, "{\"Records\":[{\"a\":1},{\"b\":");
    Reading name = Reading.of(RECORDS, "{\"Records\":[{\"a\":1}],\"x");

    assertThat(between.texts()).containsExactly("{\"a\":1}");
    assertThat(between.reasons()).containsExactly(Reason.UNPARSABLE);
    assertThat(inside.refused()).containsExactly("{\"b\":");
    assertThat(name.reasons()).containsExactly(Reason.UNPARSABLE);
  }

  @Test
  void an_object_that_cannot_be_followed_costs_its_line() {
    Reading reading =
        Reading.of(RECORDS, "{\"x\" 1,\"Records\":[{\"a\":1}]}\n{\"Records\":[{\"b\":2}]}");

    assertThat(reading.texts()).containsExactly("{\"b\":2}");
    assertThat(reading.refused()).containsExactly("1,\"Records\":[{\"a\":1}]}");
  }

  @Test
  void eventbridge_events_give_their_detail() {
    String event =
        "{\"version\":\"0\",\"id\":\"e-1\",\"detail-type\":\"T\",\"source\":\"s\",\"account\":\"1\","
            + "\"time\":\"2026-01-01T00:00:00Z\",\"region\":\"r\",\"resources\":[],\"detail\":%s}";
    Envelope envelope = Envelope.eventBridge("e-1", "1", "r", "2026-01-01T00:00:00Z");

    Reading plain = Reading.of(VALUES, event.formatted("{\"a\":1}") + "{\"b\":2}");
    Reading array =
        Reading.of(RECORDS, event.formatted("{\"x\":1,\"Records\":[{\"a\":1},{\"id\":2}]}"));

    assertThat(plain.texts()).containsExactly("{\"a\":1}", "{\"b\":2}");
    assertThat(plain.entries().get(0).record().envelope()).isEqualTo(envelope);
    assertThat(plain.entries().get(1).record().envelope()).isEqualTo(Envelope.NONE);
    assertThat(array.texts()).containsExactly("{\"a\":1}", "{\"id\":2}");
    assertThat(array.entries()).allMatch(e -> e.record().envelope().equals(envelope));
  }

  @Test
  void an_event_whose_detail_comes_first_gives_its_detail_too() {
    String event =
        "{\"detail\":{\"Records\":[{\"a\":1}]},\"id\":\"e-1\",\"detail-type\":\"T\",\"resources\":[]}\n"
            + "{\"detail\":{\"Records\":[{\"b\":1}]}}";

    Reading reading = Reading.of(RECORDS, event);

    assertThat(reading.texts()).containsExactly("{\"a\":1}");
    assertThat(reading.entries().get(0).record().envelope().id()).isEqualTo("e-1");
  }

  @Test
  void cloudwatch_messages_are_records() {
    String text =
        "{\"messageType\":\"CONTROL_MESSAGE\",\"logEvents\":[{\"id\":\"\",\"timestamp\":1,"
            + "\"message\":\"health\"}]}"
            + "{\"messageType\":\"DATA_MESSAGE\",\"owner\":\"1\",\"logGroup\":\"/g\",\"logStream\":"
            + "\"s\",\"logEvents\":[{\"id\":\"a\",\"timestamp\":5,\"message\":\"m\\n1\"},{\"id\":\"b\","
            + "\"timestamp\":6,\"message\":\"\"},{\"no\":1}]}\n\n"
            + "{\"logEvents\":[{\"id\":\"c\",\"timestamp\":7,\"message\":\"late\"}],\"logStream\":\"s\","
            + "\"logGroup\":\"/g\",\"owner\":\"1\",\"messageType\":\"DATA_MESSAGE\"}{\"other\":1}";

    Reading reading = Reading.of(CLOUDWATCH, text);

    assertThat(reading.texts()).containsExactly("m\n1", "", "late");
    assertThat(reading.entries().stream().filter(BatchEntry::pending))
        .extracting(e -> e.record().envelope())
        .containsExactly(
            Envelope.cloudWatch("1", "/g", "s", "a", "5"),
            Envelope.cloudWatch("1", "/g", "s", "b", "6"),
            Envelope.cloudWatch("1", "/g", "s", "c", "7"));
    assertThat(reading.refused()).containsExactly("{\"no\":1}", "");
  }

  @Test
  void a_value_beyond_a_limit_costs_itself_only() {
    String deep = "[".repeat(30) + "]".repeat(30);
    String text =
        "{\"a\":\""
            + "x".repeat(300_000)
            + "\"}\n{\"b\":"
            + deep
            + "}\n{\"c\":1}\n{\"d\":\""
            + "y".repeat(1992)
            + "\"}{\"e\":\""
            + "z".repeat(1993)
            + "\"}{\"f\":1}";

    Reading reading = Reading.of(VALUES, Reading.SMALL, Reading.stream(text));

    assertThat(reading.texts())
        .containsExactly("{\"c\":1}", "{\"d\":\"" + "y".repeat(1992) + "\"}", "{\"f\":1}");
    assertThat(reading.refused()).hasSize(3);
    assertThat(reading.reasons()).containsOnly(Reason.LIMIT_EXCEEDED);
  }

  @Test
  void csv_cannot_stand_in_an_envelope_without_a_header() {
    ReadSettings settings = new ReadSettings("csv", "cloudwatch", "", 0, "", "");

    assertThatThrownBy(() -> RecordFormats.standard().format(settings))
        .hasMessageContaining("header");
  }
}
