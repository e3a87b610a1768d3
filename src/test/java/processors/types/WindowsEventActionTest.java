package processors.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.SampleRecords;
import processors.record.Document;
import processors.record.FieldPath;

class WindowsEventActionTest {

  @ParameterizedTest
  @CsvSource({
    "4624, logon, success",
    "4625, logon-failed, failure",
    "4728, added-member-to-global-security-group, success",
    "4732, added-member-to-local-security-group, success",
    "4656, object-handle-requested, unknown",
    "4658, object-handle-closed, success",
    "4659, object-handle-requested, unknown",
    "5060, verification-operation-failed, failure",
    "1105, auditlog-archived, success",
    "5888, com-catalog-object-modified, success"
  })
  void tellsWhatHappened(String id, String action, String outcome) {
    Document document = apply("{'Event': {'System': {'EventID': '" + id + "'}}}");

    assertThat(document.get(FieldPath.of("event.action"))).isEqualTo(action);
    assertThat(document.get(FieldPath.of("event.outcome"))).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'Event': {'System': {'EventID': '1'}}}",
        "{'Event': {'System': {'EventID': ['4624', '4625']}}}",
        "{'Event': {'System': null}}",
        "{'Event': 'text'}",
        "{}"
      })
  void unknownIdsTellNothing(String before) {
    assertThat(apply(before).fields()).isEqualTo(SampleRecords.fields(before));
  }

  @Test
  void aTableThatIsWrongIsRefused() {
    assertThatThrownBy(() -> table("1\ta"))
        .hasMessage("expected id, action and outcome with tabs between them, got '1\ta'");
    assertThatThrownBy(() -> table("1\ta\tsuccess\n1\tb\tfailure"))
        .hasMessage("the id 1 comes twice");
  }

  private static WindowsEventTable table(String lines) throws java.io.IOException {
    return WindowsEventTable.read(new BufferedReader(new StringReader(lines)));
  }

  private static Document apply(String before) {
    Document document = SampleRecords.document(before);
    new WindowsEventAction().apply(document, SampleRecords.record(""), SampleRecords.source());
    return document;
  }
}
