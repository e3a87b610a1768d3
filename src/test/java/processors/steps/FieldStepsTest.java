package processors.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class FieldStepsTest {

  private static final FieldPath F = FieldPath.of("f");

  @ParameterizedTest
  @CsvSource({"example.com., example.com", "a..., a", "., ''", "a.b, a.b", "'', ''"})
  void charactersAreTakenOffTheEnd(String text, String trimmed) {
    TrimEnd step = new TrimEnd();
    step.setCharacters(".");
    step.setFields("f");

    assertThat(applied(step, text)).isEqualTo(trimmed);
  }

  @Test
  void textsAreWrittenInLowerCaseByTheSameRulesEverywhere() {
    LowerCase step = new LowerCase();
    step.setFields("f");

    assertThat(applied(step, "ICMP")).isEqualTo("icmp");
  }

  @Test
  void aWordForNoValueIsTakenOutOfFieldsAndLists() {
    DropValue step = new DropValue();
    step.setValue("NA");
    step.setFields("f");

    assertThat(applied(step, "NA")).isNull();
    assertThat(applied(step, List.of("NA", "alice"))).isEqualTo(List.of("alice"));
    assertThat(applied(step, "NAT")).isEqualTo("NAT");
  }

  @ParameterizedTest
  @CsvSource({"0x1f, 31", "0x0, 0", "ff, 255", "0x00000000000000000a, 10", "0X7, 7"})
  void hexadecimalTextsBecomeNumbers(String text, long number) {
    assertThat(applied(hexNumbers(), text)).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"0x", "0xzz", "''", "0xffffffffffffffff", "x1"})
  void whatIsNoHexadecimalNumberThatFitsStays(String text) {
    assertThat(applied(hexNumbers(), text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-10 02:20:09, 2026-01-10T02:20:09+00:00",
    "2026-01-10 02:20:09.5, 2026-01-10T02:20:09.5+00:00",
    "2026-01-10T02:20:09Z, 2026-01-10T02:20:09Z",
    "NA, NA",
  })
  void timesWithoutZoneAreWrittenAsUtc(String text, String time) {
    UtcTimes step = new UtcTimes();
    step.setFields("f");

    assertThat(applied(step, text)).isEqualTo(time);
  }

  @Test
  void fieldsAreMappedFromWhatStepsBeforeHaveSet() {
    MapFields step = new MapFields();
    step.setFields("source.ip: f\nrelated.ip: [f, g]\nevent.kind: =alert");
    Document document = new Document(new FieldMap());
    document.put(F, "10.0.0.1");

    step.apply(document, null, null);

    assertThat(document.get(FieldPath.of("source.ip"))).isEqualTo("10.0.0.1");
    assertThat(document.get(FieldPath.of("related.ip"))).isEqualTo(List.of("10.0.0.1"));
    assertThat(document.get(FieldPath.of("event.kind"))).isEqualTo("alert");
  }

  @Test
  void valuesOfAnotherShapeStay() {
    TrimEnd trim = new TrimEnd();
    trim.setCharacters(".");
    trim.setFields("f f.g");
    LowerCase lower = new LowerCase();
    lower.setFields("f f.g");
    UtcTimes times = new UtcTimes();
    times.setFields("f f.g");
    HexNumbers numbers = hexNumbers();
    for (Object odd : new Object[] {7L, true, List.of(1L), Map.of("a", "b")}) {
      for (DocumentStep step : List.of(trim, lower, times, numbers)) {
        assertThat(applied(step, odd)).isEqualTo(odd);
      }
    }
  }

  private static HexNumbers hexNumbers() {
    HexNumbers step = new HexNumbers();
    step.setFields("f");
    return step;
  }

  private static Object applied(DocumentStep step, Object value) {
    Document document = new Document(new FieldMap());
    document.put(F, value);
    step.apply(document, null, null);
    return document.get(F);
  }
}
