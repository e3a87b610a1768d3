package processors.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.DocumentStep;
import processors.normalize.SampleRecords;
import processors.record.Document;

class ShapeStepsTest {

  @ParameterizedTest
  @CsvSource({"3.9, low", "4, medium", "'''7.5''', high", "'''text''', ", "null, "})
  void aNumberIsInOneBand(String number, String band) {
    Band step = new Band();
    step.setFrom("f");
    step.setTo("band");
    step.setTable("3.9: low\n6.9: medium\n");
    step.setAbove("high");

    assertThat(applied(step, "{'f': " + number + "}").fields().get("band")).isEqualTo(band);
  }

  @Test
  void aBandNeedsANumber() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Band().setTable("x: low"))
        .withMessage("expected 'number: result', got 'x: low'");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'f': {'text': 'A', 'code': 'a'}}  | {'f': 'a', 'g': 'A'}",
        "{'f': {'text': '', 'code': null}}  | {'f': {'text': '', 'code': null}}",
        "{'f': 'text'}                      | {'f': 'text'}",
        "{'src': 'host'}                    | {'src': 'host'}",
        "{'src': '192.0.2.1'}               | {'source': {'ip': '192.0.2.1'}}",
        "{'tags': {'a.b': 'v'}}             | {'tags': {'a_b': 'v'}}",
      })
  void valuesMoveInTurnAndToAddressesOnlyAddresses(String before, String after) {
    MoveFields step = new MoveFields();
    step.setFields("g: f.text\nf: f.code\nsource.ip: src\ntags.a_b: tags.a\\.b");

    assertThat(applied(step, before).fields()).isEqualTo(SampleRecords.fields(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'f': 'a'}             | {'f': {'id': 'a'}}",
        "{'f': ['a', {'x': 1}]} | {'f': [{'id': 'a'}, {'x': 1}]}",
        "{'f': 1}               | {'f': 1}",
      })
  void textsBecomeObjectsAndObjectsStay(String before, String after) {
    WrapTexts step = new WrapTexts();
    step.setFields("f: id");

    assertThat(applied(step, before).fields()).isEqualTo(SampleRecords.fields(after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {"{'f': {'id': 'v'}} | {'f': ['v']}", "{'f': 'text'} | {'f': 'text'}"})
  void anObjectBecomesTheListOfItsValues(String before, String after) {
    ListValues step = new ListValues();
    step.setFields("f");

    assertThat(applied(step, before).fields()).isEqualTo(SampleRecords.fields(after));
  }

  @Test
  void recordsAboutOneThingShareAnIdAndOthersKeepTheirs() {
    CompositeId step = new CompositeId();
    step.setFields("f g");
    Object id = applied(step, "{'f': 'a', 'g': 'b'}").fields().get("@id");

    assertThat(applied(step, "{'g': 'b', 'f': 'a', 'x': 1}").fields()).containsEntry("@id", id);
    assertThat(applied(step, "{'f': 'ab', 'g': ''}").fields()).doesNotContainEntry("@id", id);
    assertThat(applied(step, "{'f': 'a'}").fields()).doesNotContainKey("@id");
  }

  @ParameterizedTest
  @CsvSource({"'{''f'': 7}', 7", "'{''f'': 7, ''x'': ''y''}', 7_y", "{}, "})
  void theSuffixLeavesOutWhatIsMissing(String json, String suffix) {
    IdSuffix step = new IdSuffix();
    step.setFields("f x");

    assertThat(applied(step, json).idSuffix()).isEqualTo(suffix);
  }

  @ParameterizedTest
  @CsvSource({"'''COMPLIANT''', success", "'''OTHER''', unknown", "null, "})
  void aValueThatTheTableLacksIsUnlistedButNoneIsNone(String value, String result) {
    Lookup step = new Lookup();
    step.setFrom("f");
    step.setTo("outcome");
    step.setTable("COMPLIANT: success");
    step.setUnlisted("unknown");

    assertThat(applied(step, "{'f': " + value + "}").fields().get("outcome")).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a=1 b=2                  | {'a': '1', 'b': '2'}",
        "a=\"x \\~y\\~ z\" b=2        | {'a': 'x ~y~ z', 'b': '2'}",
        "head: a=1, b=x=y; tail   | {'a': '1', 'b': 'x=y'}",
        "a= b=\"open              | {'a': '', 'b': 'open'}",
        "=1 a-b_c=2               | {'a-b_c': '2'}",
      })
  void pairsBecomeFields(String text, String fields) {
    KeyValues step = new KeyValues();
    step.setFrom("pairs");
    Document document = SampleRecords.document("{}");
    document.fields().put("pairs", text.strip());

    step.apply(document, null, null);

    assertThat(document.fields()).isEqualTo(SampleRecords.fields(fields));
  }

  @Test
  void aTextWithoutPairsStays() {
    KeyValues step = new KeyValues();
    step.setFrom("pairs");

    assertThat(applied(step, "{'pairs': 'no pair'}").fields().get("pairs")).isEqualTo("no pair");
  }

  private static Document applied(DocumentStep step, String json) {
    Document document = SampleRecords.document(json);
    step.apply(document, SampleRecords.record(""), SampleRecords.source());
    return document;
  }
}
