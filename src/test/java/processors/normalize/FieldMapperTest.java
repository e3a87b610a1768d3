package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.Document;
import processors.record.FieldPath;

class FieldMapperTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          # the first with a value
          a b c  | {'b': 'x', 'c': 'y'}              | x
          a b    | {'a': '', 'b': 'x'}               | x
          a b    | {'a': null, 'b': 'x'}             | x
          a b    | {'a': 0, 'b': 'x'}                | 0
          a b    | {'a': false, 'b': 'x'}            | false
          a b    | {'c': 'x'}                        | null
          # nested, also in lists
          a.b    | {'a': {'b': 'x'}}                 | x
          a.1.b  | {'a': [{'b': 'x'}, {'b': 'y'}]}   | y
          a.2.b  | {'a': [{'b': 'x'}, {'b': 'y'}]}   | null
          a.b.c  | {'a': {'b': 'x'}}                 | null
          # numbers are texts
          a      | {'a': 443}                        | 443
          a      | {'a': 1.50}                       | 1.5
          a      | {'a': 12345678901234567890}       | 12345678901234567890
          # objects and lists stay as they are, empty ones say nothing
          a      | {'a': {'b': 1}}                   | {b=1}
          a      | {'a': ['x', 1]}                   | [x, 1]
          a      | {'a': {}}                         | null
          a      | {'a': []}                         | null
          """)
  void setsTheFirstFieldWithAValue(String sources, String fields, String expected) {
    Document document = SampleRecords.document(fields);

    mapper("t: " + sources).map(document);

    Object value = document.fields().get("t");
    assertThat(value == null ? null : value.toString()).isEqualTo(expected);
    assertThat(value instanceof Number).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          a      | {'a': '10.0.0.1'}                      | 10.0.0.1
          a      | {'a': 'fe80::1%eth0'}                  | fe80::1%eth0
          a      | {'a': 'example.org'}                   | null
          a b    | {'a': 'example.org', 'b': '10.0.0.1'}  | null
          a      | {'a': '-'}                             | null
          a      | {'a': 167772161}                       | null
          a      | {'a': {'ip': '10.0.0.1'}}              | null
          a      | {'a': ['10.0.0.1', 'example.org', 5]}  | [10.0.0.1]
          a      | {'a': ['example.org']}                 | null
          """)
  void letsNothingButAddressesIntoFieldsOfAddresses(String source, String fields, String expected) {
    Document document = SampleRecords.document(fields);

    mapper("source.ip: " + source).map(document);

    Object value = document.get(FieldPath.of("source.ip"));
    assertThat(value == null ? null : value.toString()).isEqualTo(expected);
  }

  @Test
  void gathersDifferentTextsInOrder() {
    Document document =
        SampleRecords.document(
            "{'a': '10.0.0.2', 'b': 'example.org', 'd': '10.0.0.1', 'e': ['10.0.0.3', '10.0.0.2', '', 7],"
                + " 'f': 8}");

    mapper("related.ip: [a, b, c d, e, f]").map(document);

    assertThat(document.get(FieldPath.of("related.ip")))
        .isEqualTo(List.of("10.0.0.1", "10.0.0.2", "10.0.0.3"));
  }

  @Test
  void anEmptyGatheringSetsNothing() {
    Document document = SampleRecords.document("{'a': 'example.org'}");

    mapper("related.ip: [a, b]").map(document);

    assertThat(document.fields()).containsOnlyKeys("a");
  }

  @Test
  void readsAllSourcesBeforeItSetsATarget() {
    Document document = SampleRecords.document("{'a': '1', 'b': '2'}");

    mapper("a: b\nb: a\nc: a").map(document);

    assertThat(document.fields()).isEqualTo(Map.of("a", "2", "b", "1", "c", "1"));
  }

  @Test
  void theLaterOfTwoMappingsWinsIfItHasAValue() {
    Document document = SampleRecords.document("{'a': '1', 'b': '2'}");

    mapper("t: a\nt: b\nt: c").map(document);

    assertThat(document.fields()).containsEntry("t", "2");
  }

  @Test
  void constantsGiveWayToNothing() {
    Document document = SampleRecords.document("{'event': {'kind': 'x', 'own': 'y'}}");
    FieldMapper mapper = mapper("event.kind: =event\nevent.kind: event.own");

    mapper.map(document);
    assertThat(document.get(FieldPath.of("event.kind"))).isEqualTo("y");
    mapper.constants(document);

    assertThat(document.fields()).isEqualTo(Map.of("event", Map.of("kind", "event", "own", "y")));
  }

  @Test
  void aTextInTheWayOfATargetIsReplaced() {
    Document document = SampleRecords.document("{'source': 'text', 'a': 'x'}");

    mapper("source.address: a").map(document);

    assertThat(document.fields().get("source")).isEqualTo(Map.of("address", "x"));
  }

  private static FieldMapper mapper(String mappings) {
    return new FieldMapper(FieldMappingText.parse(mappings));
  }
}
