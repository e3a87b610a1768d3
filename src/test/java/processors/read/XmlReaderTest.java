package processors.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class XmlReaderTest {

  private static final ReadSettings XML = new ReadSettings("xml", "", "", 0, "", "^<entry[ >]");

  @Test
  void recordsBeginWhereThePatternMatches() {
    Reading reading = Reading.of(XML, "<entry>1</entry>\n<entry>\n2\n</entry>\n<entry/>x\n");

    assertThat(reading.texts())
        .containsExactly("<entry>1</entry>", "<entry>\n2\n</entry>\n<entry/>x");
    assertThat(reading.refused()).isEmpty();
  }

  @Test
  void theTagsAroundAllAreNoRecord() {
    Reading reading =
        Reading.of(XML, "<?xml version='1.0'?>\n<!-- c -->\n<log>\n<entry >1</entry>");

    assertThat(reading.texts()).containsExactly("<entry >1</entry>");
    assertThat(reading.refused()).isEmpty();
  }

  @Test
  void textBeforeTheFirstRecordIsRefused() {
    Reading reading = Reading.of(XML, "<log>\ntext\n<entry >1</entry>");

    assertThat(reading.texts()).containsExactly("<entry >1</entry>");
    assertThat(reading.refused()).containsExactly("<log>\ntext");
  }

  @Test
  void aPatternIsNeeded() {
    assertThatThrownBy(() -> RecordFormats.standard().format(ReadSettings.of("xml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected firstLine");
  }

  @Test
  void cefEventsStandOneALineBlankLinesCounted() {
    Reading reading = Reading.of(ReadSettings.of("cef"), " CEF:0|a \n\nb");

    assertThat(reading.texts()).containsExactly("CEF:0|a", "", "b");
    assertThat(reading.numbers()).containsExactly(1L, 2L, 3L);
  }
}
