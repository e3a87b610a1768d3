package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.ObjectReference;
import processors.record.ObjectSource;

class CloudFieldsTest {

  private static final Envelope ENVELOPE =
      Envelope.eventBridge("1", "210987654321", "us-east-1", "2026-01-10T00:00:00Z");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                                      | aws   | 123456789012 | eu-west-1
          {'cloud': {'provider': 'azure'}}        | azure | 123456789012 | eu-west-1
          {'cloud': {'provider': ''}}             | aws   | 123456789012 | eu-west-1
          {'cloud': {'account': {'id': '7'}}}     | aws   | 7            | eu-west-1
          {'cloud': {'account': {'id': ''}}}      | aws   | 123456789012 | eu-west-1
          {'cloud': {'account': {'id': 'unknown'}}} | aws | 123456789012 | eu-west-1
          {'cloud': {'region': 'ap-northeast-1'}} | aws   | 123456789012 | ap-northeast-1
          {'cloud': {'region': ''}}               | aws   | 123456789012 | eu-west-1
          {'cloud': 'text'}                       | aws   | 123456789012 | eu-west-1
          """)
  void whatTheRecordSaysComesFirst(String fields, String provider, String account, String region) {
    Document document = SampleRecords.document(fields);

    new CloudFields("aws")
        .complete(document, SampleRecords.record(""), SampleRecords.source(), null);

    assertThat(document.fields().get("cloud")).isEqualTo(cloud(provider, account, region));
  }

  @Test
  void theEnvelopeKnowsBetterThanTheKey() {
    Document document = SampleRecords.document("{}");

    new CloudFields("aws")
        .complete(document, SampleRecords.record("", ENVELOPE), SampleRecords.source(), null);

    assertThat(document.fields().get("cloud")).isEqualTo(cloud("aws", "210987654321", "us-east-1"));
  }

  @Test
  void whatNobodyKnowsIsUnknown() {
    Document document = SampleRecords.document("{}");
    ObjectSource source =
        new ObjectSource(
            ObjectReference.of("b", "k"), "app", null, null, null, SampleRecords.INGESTED);

    new CloudFields("aws").complete(document, SampleRecords.record(""), source, null);

    assertThat(document.fields().get("cloud")).isEqualTo(cloud("aws", "unknown", "unknown"));
  }

  @Test
  void aLogFromNoCloudGetsNoCloud() {
    Document document = SampleRecords.document("{'a': 1}");

    new CloudFields("").complete(document, SampleRecords.record(""), SampleRecords.source(), null);

    assertThat(document.fields()).containsOnlyKeys("a");
  }

  @Test
  void aLogFromAnyCloudThatSpeaksOfOneIsCompleted() {
    Document document = SampleRecords.document("{'cloud': {'provider': 'gcp'}}");

    new CloudFields("").complete(document, SampleRecords.record(""), SampleRecords.source(), null);

    assertThat(document.fields().get("cloud")).isEqualTo(cloud("gcp", "123456789012", "eu-west-1"));
  }

  private static Object cloud(String provider, String account, String region) {
    return SampleRecords.fields(
        "{'provider': '%s', 'account': {'id': '%s'}, 'region': '%s'}"
            .formatted(provider, account, region));
  }
}
