package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.normalize.DocumentStep;
import processors.normalize.SampleRecords;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class ProductStepsTest {

  private static final String HEADER = "CEF:0|Trend Micro|Agent|20|1|Rule|3|";

  @Test
  void namesOfOktaAreInSnakeCaseAndValuesAreNot() {
    Document document =
        applied(
            new Okta(),
            "{'published': '2021-05-12T05:00:17Z', 'version': 0, 'debugContext': {'debugData':"
                + " {'dtHash': 'aB'}}, 'client': {'userAgent': {'rawUserAgent': 'x'}}}");

    assertThat(value(document, "okta.published")).isEqualTo("2021-05-12T05:00:17Z");
    assertThat(value(document, "okta.debug_context.debug_data.dt_hash")).isEqualTo("aB");
    assertThat(value(document, "okta.version")).hasToString("0");
    assertThat(value(document, "okta.client.user_agent.raw_user_agent")).isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource({"rawUserAgent, raw_user_agent", "iOSVersion, i_oSVersion", "a1B, a1_b", "URL, URL"})
  void anUnderscoreGoesBetweenSmallAndCapital(String camel, String snake) {
    assertThat(SnakeCase.name(camel)).isEqualTo(snake);
  }

  @Test
  void theApplicationTakesThePlaceOfTheTargets() {
    Document document =
        applied(
            new Okta(),
            "{'target': [{}, null, {'type': 'AppInstance', 'alternateId': 'a'}], 'client': null}");

    assertThat(value(document, "okta.target.app_name.alternate_id")).isEqualTo("a");
    assertThat(value(document, "target")).isNull();
  }

  @Test
  void anActorWithoutLoginStillHasAName() {
    Document document =
        applied(
            new OktaActor(),
            "{'actor': {'type': 'User', 'alternateId': null, 'displayName': 'A', 'id': 'i'}}");

    assertThat(value(document, "related.user")).isEqualTo("A");
    assertThat(value(document, "client.user.id")).isEqualTo("i");
    assertThat(value(document, "user")).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "k=a|b, a|b",
        "k=one two  three, one two three",
        "k=say \"hi\" l=1, say \"hi\"",
        "k=C:\\temp\\new.exe l=1, C:\\temp\\new.exe",
        "k=a\\=b l=1, a=b",
        "k=a\\\\b l=1, a\\b",
        "k= l=1, ",
        "l=1 k=, ",
      })
  void valuesOfDeepSecurityAreKeptAsTheyAre(String pairs, String value) {
    Document document = message(HEADER + pairs);

    assertThat(value(document, "k")).isEqualTo(value);
    assertThat(value(document, "rule.name")).isEqualTo("1 Rule");
  }

  @Test
  void aMessageCannotTakeThePlaceOfFieldsThatOthersMade() {
    Document document = message(HEADER + "@message=x event=y k=z");

    assertThat(value(document, "@message")).isNull();
    assertThat(value(document, "event.severity")).isEqualTo("3");
    assertThat(value(document, "k")).isEqualTo("z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "CEF:0|Trend Micro|too short", "||||||"})
  void aMessageOfAnotherFormStaysAsItIs(String message) {
    assertThat(message(message).fields()).hasSize(1);
  }

  @Test
  void packetDataAreTextWithoutCookies() {
    String data = "GET / HTTP/1.1\nCookie: secret\nX-Forwarded-For: 192.0.2.1\n\u00e9";
    String encoded = Base64.getEncoder().encodeToString(data.getBytes(StandardCharsets.ISO_8859_1));

    Document document =
        applied(new DeepSecurityPacket(), "{'TrendMicroDsPacketData': '" + encoded + "'}");

    assertThat(value(document, "TrendMicroDsPacketData"))
        .isEqualTo("GET / HTTP/1.1\nX-Forwarded-For: 192.0.2.1\n\\xe9");
    assertThat(value(document, "source.ip")).isEqualTo("192.0.2.1");
  }

  @Test
  void packetDataThatAreNoBase64StayAsTheyAre() {
    Document document = applied(new DeepSecurityPacket(), "{'TrendMicroDsPacketData': 'a'}");

    assertThat(value(document, "TrendMicroDsPacketData")).isEqualTo("a");
  }

  @ParameterizedTest
  @CsvSource({"'{''ip'': ''192.0.2.1''}', 192.0.2.1", "null, 10.0.0.1"})
  void theDeviceIsTheSourceOnlyWhereThereIsNone(String source, String expected) {
    Document document =
        applied(new DeepSecurityPacket(), "{'dvc': '10.0.0.1', 'source': " + source + "}");

    assertThat(value(document, "source.ip")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "Network Activity, null, log-ocsf-network, ocsf-network-activity",
    "'', 5, log-ocsf-config, ocsf-config-inventory",
    "'', 3.0, log-ocsf-audit, ocsf-audit-activity",
    "../*, 4, log-ocsf-network, ocsf-network-activity",
    "'', null, log-ocsf, ocsf",
  })
  void theCategoryDecidesIndexAndLogType(String name, String uid, String index, String type) {
    Document document =
        applied(new Ocsf(), "{'category_name': '%s', 'category_uid': %s}".formatted(name, uid));

    assertThat(document.indexName()).isEqualTo(index);
    assertThat(value(document, "@log_type")).isEqualTo(type);
  }

  @ParameterizedTest
  @CsvSource({
    "'{''modified_time'': ''1764550000''}', 1764550000000",
    "'{''modified_time'': 0, ''created_time'': 1764540000000}', 1764540000000",
    "null, "
  })
  void aFindingHappenedWhenItWasChanged(String finding, Long timestamp) {
    Document document = applied(new Ocsf(), "{'category_uid': 2, 'finding': " + finding + "}");

    assertThat(value(document, "@timestamp")).isEqualTo(timestamp);
  }

  @Test
  void theUserThatAnEventIsAboutIsKeptWhereAnotherActs() {
    Document document =
        applied(
            new OcsfTargetUser(), "{'user': {'name': 'bob'}, 'actor': {'user': {'name': 'eve'}}}");

    assertThat(value(document, "user.target.name")).isEqualTo("bob");
  }

  private static Document message(String message) {
    FieldMap fields = new FieldMap();
    fields.put("message", message);
    return applied(new DeepSecurityMessage(), new Document(fields));
  }

  private static Document applied(DocumentStep step, String json) {
    return applied(step, SampleRecords.document(json));
  }

  private static Document applied(DocumentStep step, Document document) {
    step.apply(document, SampleRecords.record(""), SampleRecords.source());
    return document;
  }

  private static Object value(Document document, String path) {
    return document.get(FieldPath.of(path));
  }
}
