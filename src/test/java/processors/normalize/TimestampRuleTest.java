package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.Record;

class TimestampRuleTest {

  private static final Record PLAIN = SampleRecords.record("line");
  private static final Record CLOUDWATCH =
      SampleRecords.record("line", Envelope.cloudWatch("1", "g", "s", "id", "1768003262123"));
  private static final Record EVENTBRIDGE =
      SampleRecords.record(
          "line", Envelope.eventBridge("id", "1", "eu-west-1", "2026-01-10T00:01:02Z"));
  private static final Instant FILE_TIME = Instant.parse("2026-01-09T00:00:00Z");
  private static final String INGESTED = "2026-01-15T00:00:00+00:00";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # the first field with a value counts
          a b   | {'a': '2026-01-10T00:00:00Z', 'b': '2026-02-02T00:00:00Z'} | 2026-01-10T00:00:00+00:00
          a b   | {'a': '', 'b': '2026-02-02T00:00:00Z'}                      | 2026-02-02T00:00:00+00:00
          a b   | {'a': null, 'b': '2026-02-02T00:00:00Z'}                    | 2026-02-02T00:00:00+00:00
          a.b   | {'a': {'b': 1768003262.5}}                                  | 2026-01-10T09:01:02.500000+09:00
          # the first format that fits counts, and the zone where the text tells none
          a     | {'a': '2026-01-10 00:01:02'}                                | 2026-01-10T00:01:02+09:00
          a     | {'a': '1768003262'}                                         | 2026-01-10T09:01:02+09:00
          a     | {'a': '1768003262123'}                                      | 2026-01-10T09:01:02.123000+09:00
          # without a field of its own
          ''    | {'@timestamp': '2026-01-10T00:00:00Z'}                      | 2026-01-10T00:00:00+00:00
          ''    | {'a': '2026-01-10T00:00:00Z'}                               | 2026-01-15T00:00:00+00:00
          """)
  void readsTheTimeOfARecord(String fields, String json, String expected) throws NoTimestamp {
    assertThat(text(fields, SampleRecords.document(json), PLAIN)).isEqualTo(expected);
  }

  @Test
  void asksTheEnvelopeForItsTime() throws NoTimestamp {
    Document document = SampleRecords.document("{}");

    assertThat(text("cwl_timestamp", document, CLOUDWATCH))
        .isEqualTo("2026-01-10T09:01:02.123000+09:00");
    assertThat(text("cwe_timestamp", document, EVENTBRIDGE)).isEqualTo("2026-01-10T00:01:02+00:00");
    assertThat(document.fields())
        .isEqualTo(
            Map.of("cwl_timestamp", 1768003262123L, "cwe_timestamp", "2026-01-10T00:01:02Z"));
    Document other = SampleRecords.document("{}");
    assertThatThrownBy(() -> text("cwl_timestamp", other, EVENTBRIDGE))
        .isInstanceOf(NoTimestamp.class);
  }

  @Test
  void anEnvelopeWithoutATimeLeavesItToTheNextField() throws NoTimestamp {
    Record untimed = SampleRecords.record("line", Envelope.eventBridge("id", "1", "eu-west-1", ""));

    assertThat(
            text(
                "cwe_timestamp a",
                SampleRecords.document("{'a': '2026-01-10T00:00:00Z'}"),
                untimed))
        .isEqualTo("2026-01-10T00:00:00+00:00");
  }

  @Test
  void asksTheKeyForItsTime() throws NoTimestamp {
    OffsetDateTime time =
        rule("file_timestamp")
            .of(SampleRecords.document("{}"), PLAIN, SampleRecords.sourceOf(FILE_TIME));

    assertThat(time).isEqualTo(FILE_TIME.atOffset(ZoneOffset.UTC));
  }

  @Test
  void whereTheKeyHasNoTimeTheNextFieldCountsOrElseTheTimeOfReading() throws NoTimestamp {
    assertThat(
            text(
                "file_timestamp a", SampleRecords.document("{'a': '2026-01-10T00:00:00Z'}"), PLAIN))
        .isEqualTo("2026-01-10T00:00:00+00:00");
    assertThat(text("file_timestamp a", SampleRecords.document("{}"), PLAIN)).isEqualTo(INGESTED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a   | {}                      | expected a time in the field [a], found none
          a b | {'a': '', 'b': {}}      | expected a time in the field [a, b], found none
          a   | {'a': 'yesterday'}      | expected a time in the field a in the log type's format, got 'yesterday'
          ''  | {'@timestamp': 'never'} | expected a time in the field @timestamp in the log type's format, got 'never'
          """)
  void saysWhichTimeWasExpected(String fields, String json, String message) {
    assertThatThrownBy(() -> text(fields, SampleRecords.document(json), PLAIN))
        .isInstanceOf(NoTimestamp.class)
        .hasMessage(message);
  }

  @Test
  void aRecordThatIsNotParsedHasTheTimeOfItsFileItsEnvelopeOrItsReading() {
    TimestampRule rule = rule("a");

    assertThat(rule.fallback(CLOUDWATCH, SampleRecords.sourceOf(FILE_TIME)).toInstant())
        .isEqualTo(FILE_TIME);
    assertThat(rule.fallback(CLOUDWATCH, SampleRecords.source()).toInstant())
        .isEqualTo("2026-01-10T00:01:02.123Z");
    assertThat(TimestampText.of(rule.fallback(PLAIN, SampleRecords.source()))).isEqualTo(INGESTED);
    Record untimed = SampleRecords.record("line", Envelope.cloudWatch("1", "g", "s", "id", null));
    assertThat(TimestampText.of(rule.fallback(untimed, SampleRecords.source())))
        .isEqualTo(INGESTED);
  }

  private static String text(String fields, Document document, Record record) throws NoTimestamp {
    return TimestampText.of(rule(fields).of(document, record, SampleRecords.source()));
  }

  private static TimestampRule rule(String fields) {
    return new TimestampRule(
        FieldMappingText.paths(fields),
        List.of(new IsoTimestamp(), new EpochTimestamp()),
        ZoneOffset.ofHours(9));
  }
}
