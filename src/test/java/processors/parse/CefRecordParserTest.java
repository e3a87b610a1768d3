package processors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.Record;

class CefRecordParserTest {

  private static final String HEADER = "CEF:0|V|P|1.0|7|name|5|";

  private static Map<String, Object> fields(String text) {
    ParseResult result = new CefRecordParser().parse(Record.ofText(1, 1, text));
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).fields();
  }

  private static Map<String, Object> extension(String text) {
    Map<String, Object> fields = fields(HEADER + text);
    fields.keySet().removeIf(name -> name.startsWith("cef_"));
    return fields;
  }

  @Test
  void theHeaderMayStandBehindThatOfSyslog() {
    assertThat(fields("<134>May 12 05:00:17 fw01 CEF: 0|V|P|1.0|7|a name|High|"))
        .isEqualTo(
            Map.of(
                "cef_version", "0",
                "cef_device_vendor", "V",
                "cef_device_product", "P",
                "cef_device_version", "1.0",
                "cef_device_event_class_id", "7",
                "cef_name", "a name",
                "cef_severity", "High"));
  }

  @Test
  void escapesInTheHeaderStandForTheCharacters() {
    assertThat(fields("CEF:0|V|Prod\\|uct|1.0|7|C:\\\\a|5|src=10.0.0.1"))
        .containsEntry("cef_device_product", "Prod|uct")
        .containsEntry("cef_name", "C:\\a")
        .containsEntry("cef_severity", "5")
        .containsEntry("src", "10.0.0.1");
  }

  @Test
  void theSeverityMayBeMissing() {
    assertThat(fields("CEF:0|V|P|1.0|7|name|src=10.0.0.1 msg=a | b"))
        .doesNotContainKey("cef_severity")
        .containsEntry("src", "10.0.0.1")
        .containsEntry("msg", "a | b");
    assertThat(fields("CEF:0|V|P|1.0|7|name|5")).containsEntry("cef_severity", "5");
  }

  @Test
  void valuesHoldSpacesAndEqualsSigns() {
    assertThat(extension("msg=a=b c=d request=http://h/?x=1&y=2 suser=  two  blanks  act=x"))
        .isEqualTo(
            Map.of(
                "msg", "a=b",
                "c", "d",
                "request", "http://h/?x=1&y=2",
                "suser", "  two  blanks ",
                "act", "x"));
    assertThat(extension("msg=see http://h/?x=1 now src=1"))
        .isEqualTo(Map.of("msg", "see http://h/?x=1 now", "src", "1"));
    assertThat(extension("msg=a \\= b\\\\c")).isEqualTo(Map.of("msg", "a \\= b\\\\c"));
  }

  @Test
  void emptyValuesAreNone() {
    assertThat(extension("a= b=1 c=")).isEqualTo(Map.of("b", "1"));
    assertThat(extension("")).isEmpty();
    assertThat(extension("no pairs at all")).isEmpty();
  }

  @Test
  void ofEqualKeysTheLastCounts() {
    assertThat(extension("src=1 src=2")).isEqualTo(Map.of("src", "2"));
  }

  @Test
  void labelsNameCustomFields() {
    assertThat(extension("cs1Label=Session ID cs1=991 cs2Label=Orphan cs3=no label"))
        .isEqualTo(Map.of("Session ID", "991", "cs2Label", "Orphan", "cs3", "no label"));
    assertThat(extension("cs1Label=cs1 cs1=kept")).isEqualTo(Map.of("cs1", "kept"));
  }

  @Test
  void theEventEndsWithItsLine() {
    assertThat(extension("msg=one\r\ntwo src=1")).isEqualTo(Map.of("msg", "one"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "text", "LEEF:1.0|a|b|c|d|x=1", "CEF:0|Vendor|Product|", "CEF:x|a|b|c|d|e|5|"})
  void whatIsNoEventIsLoadedUnparsed(String text) {
    assertThat(new CefRecordParser().parse(Record.ofText(1, 1, text)))
        .isEqualTo(new ParseResult.LoadUnparsed("invalid cef file"));
  }

  @Test
  void aHostileExtensionTakesOnePass() {
    String hostile = "k=" + "a=".repeat(500_000) + "\\".repeat(500_000);

    assertThat(extension(hostile)).containsOnlyKeys("k");
  }
}
