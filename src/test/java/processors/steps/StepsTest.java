package processors.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.normalize.DocumentStep;
import processors.normalize.SampleRecords;
import processors.pattern.PatternError;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class StepsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'m': 'lag for group=g1 is 5'} | {'m': 'lag for group=g1 is 5', 'group': 'g1', 'lag': '5'}
          {'m': 'lag for group=g1'}      | {'m': 'lag for group=g1', 'group': 'g1'}
          {'m': 'nothing'}               | {'m': 'nothing'}
          {'m': 5}                       | {'m': 5}
          {}                             | {}
          """)
  void extractSetsTheGroupsThatWereFound(String before, String after) {
    Extract extract = new Extract();
    extract.setFrom("m");
    extract.setPattern("group=(?P<group>\\S+)( is (?P<lag>\\d+))?");

    assertThat(applied(extract, before)).isEqualTo(SampleRecords.fields(after));
  }

  @Test
  void extractMapsTheGroupsAndSetsConstantsWhereItFinds() {
    Extract extract = new Extract();
    extract.setFrom("m.text");
    extract.setPattern("^from (?P<ip>\\S+)");
    extract.setFields("source.ip: ip\nsource.address: ip\nkind: =login");

    assertThat(applied(extract, "{'m': {'text': 'from example.org'}}"))
        .isEqualTo(
            SampleRecords.fields(
                "{'m': {'text': 'from example.org'}, 'source': {'address': 'example.org'}, 'kind':"
                    + " 'login'}"));
    assertThat(applied(extract, "{'m': {'text': ' from 10.0.0.1'}}"))
        .isEqualTo(SampleRecords.fields("{'m': {'text': ' from 10.0.0.1'}}"));
  }

  @Test
  void extractRefusesWhatItCannotUse() {
    Extract extract = new Extract();

    assertThatThrownBy(() -> extract.setPattern("a(")).isInstanceOf(PatternError.class);
    assertThatThrownBy(() -> extract.setFields("a"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith("got 'a'");
    assertThatThrownBy(() -> extract.setFrom("a..b")).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {'status': 'ok'}      | success
          {'status': 'a:b'}     | colon
          {'status': 200}       | two hundred
          {'status': true}      | yes: it is
          {'status': 'other'}   | unknown
          {'status': ''}        | unknown
          {}                    | unknown
          """)
  void lookupSetsWhatTheTableSays(String before, String expected) {
    Lookup lookup = lookup();
    lookup.setOtherwise("unknown");

    assertThat(applied(lookup, before).get("event")).isEqualTo(Map.of("outcome", expected));
  }

  @Test
  void lookupWithoutAnOtherwiseLeavesTheRestAlone() {
    assertThat(applied(lookup(), "{'status': 'other'}"))
        .isEqualTo(SampleRecords.fields("{'status': 'other'}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=b", "a:b", ": b"})
  void lookupRefusesLinesOfAnotherForm(String line) {
    assertThatThrownBy(() -> new Lookup().setTable("a: b\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected 'value: result', got '" + line + "'");
  }

  @Test
  void dropFieldsTakesFieldsAway() {
    DropFields drop = new DropFields();
    drop.setFields(" a\n b.c  d.0 e.f.g");

    assertThat(applied(drop, "{'a': 1, 'b': {'c': 2, 'x': 3}, 'd': ['y'], 'e': 'z'}"))
        .isEqualTo(SampleRecords.fields("{'b': {'x': 3}, 'd': ['y'], 'e': 'z'}"));
  }

  @Test
  void nestFieldsGathersThoseOfAPrefix() {
    NestFields nest = new NestFields();
    nest.setPrefix("rds");

    assertThat(
            applied(
                nest, "{'rds_a': 1, 'rds_a.b_rds_c': null, 'rds': {'x': 2}, 'rds_': 3, 'rdsz': 4}"))
        .isEqualTo(SampleRecords.fields("{'rds': {'x': 2, 'a': 1}, 'rds_': 3, 'rdsz': 4}"));
  }

  @Test
  void nestFieldsWithoutAnyMakesNoObject() {
    NestFields nest = new NestFields();
    nest.setPrefix("rds");

    assertThat(applied(nest, "{'a': 1}")).isEqualTo(SampleRecords.fields("{'a': 1}"));
  }

  @Test
  @Timeout(10)
  void nestFieldsIsNotHeldUpByManyFields() {
    NestFields nest = new NestFields();
    nest.setPrefix("p");
    Document document = new Document(new FieldMap());
    for (int i = 0; i < 200_000; i++) {
      document.fields().put("p_" + i, i);
    }

    nest.apply(document, SampleRecords.record(""), SampleRecords.source());

    assertThat(document.fields()).containsOnlyKeys("p");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          GET https://host:443/path?q=a b HTTP/1.1 | /path | https://host:443/path?q=a
          GET https://host:443/path- HTTP/1.1      | /path- | https://host:443/path-
          - http://host:80- -                      | null  | http://host:80
          - - -                                    | null  | null
          -                                        | null  | null
          GET http://host:80/                      | /     | http://host:80/
          null                                     | null  | null
          """)
  void requestUrlTakesTheSecondWord(String request, String path, String expected) {
    Document document = SampleRecords.document("{}");
    document.fields().put("request", request);
    if (path != null) {
      document.put(FieldPath.of("url.path"), path);
    }

    new RequestUrl().apply(document, SampleRecords.record(""), SampleRecords.source());

    assertThat(document.get(FieldPath.of("url.full"))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "null",
      textBlock =
          """
          i-0123456789abcdef0                   | i-0123456789abcdef0
          i-01234567                            | i-01234567
          eu-west-1/i-0123456789abcdef0/secure  | i-0123456789abcdef0
          a_i-01234567_b                        | i-01234567
          i-012345678                           | null
          xi-01234567                           | null
          mi-0123456789abcdef0                  | null
          host                                  | null
          ''                                    | null
          """)
  void findsTheIdOfAnInstance(String text, String expected) {
    assertThat(InstanceId.in(text).orElse(null)).isEqualTo(expected);
  }

  @ParameterizedTest
  @NullSource
  void findsNoIdInNothing(String text) {
    assertThat(InstanceId.in(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"i-01234567,true", "i-01234567 x,true", "x i-01234567,false", "host,false"})
  void knowsATextThatBeginsWithAnId(String text, boolean expected) {
    assertThat(InstanceId.begins(text)).isEqualTo(expected);
  }

  private static Lookup lookup() {
    Lookup lookup = new Lookup();
    lookup.setFrom("status");
    lookup.setTo("event.outcome");
    lookup.setTable("ok: success\n\n  a:b: colon\n200: two hundred\ntrue: yes: it is\n");
    return lookup;
  }

  private static Map<String, Object> applied(DocumentStep step, String fields) {
    Document document = SampleRecords.document(fields);
    step.apply(document, SampleRecords.record(""), SampleRecords.source());
    return document.fields();
  }
}
