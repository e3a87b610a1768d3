package processors.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class WebStepsTest {

  private static final FieldPath FORWARDED = FieldPath.of("http.request.header.x_forwarded_for");
  private static final FieldPath RELATED = FieldPath.of("related.ip");

  @Test
  void forwardedAddressesAreListedAndRelatedToTheSource() {
    Document document = document("xff", "203.0.113.7, unknown , 2001:db8::1,10.0.0.1:80");
    document.put(FieldPath.of("source.ip"), "10.0.1.1");

    forwardedFor(document);

    assertThat(document.get(FORWARDED)).isEqualTo(List.of("203.0.113.7", "2001:db8::1"));
    assertThat(document.get(RELATED)).isEqualTo(List.of("10.0.1.1", "2001:db8::1", "203.0.113.7"));
  }

  @Test
  void aHeaderWithoutAddressesStillRelatesTheSource() {
    Document document = document("xff", "unknown");
    document.put(FieldPath.of("source.ip"), "10.0.1.1");

    forwardedFor(document);

    assertThat(document.get(FORWARDED)).isNull();
    assertThat(document.get(RELATED)).isEqualTo(List.of("10.0.1.1"));
  }

  @Test
  void withoutAHeaderNothingIsRelated() {
    Document document = document("xff", null);
    document.put(FieldPath.of("source.ip"), "10.0.1.1");

    forwardedFor(document);

    assertThat(document.get(RELATED)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "https, h.example.com, /a, https://h.example.com/a",
    "https, h.example.com, -,",
    "https, '', /a,",
    ", h.example.com, /a,",
  })
  void aTextIsComposedOfFieldsThatAllHaveValues(
      String scheme, String host, String path, String url) {
    Compose compose = new Compose();
    compose.setTo("url.full");
    compose.setTemplate("{scheme}://{host}{path}");
    Document document = document("scheme", scheme);
    document.fields().put("host", host);
    document.fields().put("path", path);

    compose.apply(document, null, null);

    assertThat(document.get(FieldPath.of("url.full"))).isEqualTo(url);
  }

  @Test
  void anOpenBraceInATemplateIsRefused() {
    assertThatThrownBy(() -> new Compose().setTemplate("{a}/{b"))
        .hasMessage("expected '}' after '{' in the template '{a}/{b'");
  }

  @ParameterizedTest
  @CsvSource({
    "Mozilla/5.0%20(X11;%20Linux), Mozilla/5.0 (X11; Linux)",
    "Mozilla/5.0%2520(X11), Mozilla/5.0 (X11)",
    "50%25%zz%4, 50%%zz%4",
    "a%ffb, a\uFFFDb",
    "%E6%97%A5本, 日本",
    "-, -",
  })
  void percentEncodedTextIsDecoded(String encoded, String decoded) {
    DecodePercent step = new DecodePercent();
    step.setField("agent");
    Document document = document("agent", encoded);

    step.apply(document, null, null);

    assertThat(document.fields()).containsEntry("agent", decoded);
  }

  @ParameterizedTest
  @CsvSource({
    "200, success",
    "399, success",
    "400, failure",
    "599, failure",
    "000, unknown",
    "-, unknown",
    ", unknown"
  })
  void theStatusDecidesTheOutcome(String status, String outcome) {
    Document document = new Document(new FieldMap());
    document.put(FieldPath.of("http.response.status_code"), status);

    new HttpOutcome().apply(document, null, null);

    assertThat(document.get(FieldPath.of("event.outcome"))).isEqualTo(outcome);
  }

  @Test
  void aTextIsReplacedWhereverItOccurs() {
    ReplaceText step = new ReplaceText();
    step.setField("date_time");
    step.setText("\t");
    step.setBy(" ");
    Document document = document("date_time", "2026-01-10\t02:00:38\tZ");

    step.apply(document, null, null);

    assertThat(document.fields()).containsEntry("date_time", "2026-01-10 02:00:38 Z");
  }

  @Test
  void valuesThatAreNoTextAreLeftAlone() {
    ForwardedFor forwarded = new ForwardedFor();
    forwarded.setFrom("field");
    DecodePercent decode = new DecodePercent();
    decode.setField("field");
    ReplaceText replace = new ReplaceText();
    replace.setField("field");
    replace.setText("a");

    for (DocumentStep step : List.of(forwarded, decode, replace)) {
      Document document = new Document(new FieldMap());
      document.fields().put("field", List.of("a%20"));

      step.apply(document, null, null);

      assertThat(document.fields())
          .containsOnlyKeys("field")
          .containsEntry("field", List.of("a%20"));
    }
  }

  private static void forwardedFor(Document document) {
    ForwardedFor step = new ForwardedFor();
    step.setFrom("xff");
    step.apply(document, null, null);
  }

  private static Document document(String field, Object value) {
    Document document = new Document(new FieldMap());
    document.fields().put(field, value);
    return document;
  }
}
