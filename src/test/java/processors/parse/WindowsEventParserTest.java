package processors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import processors.record.FieldMap;
import processors.record.Reason;
import processors.record.Record;

class WindowsEventParserTest {

  private final WindowsEventParser parser =
      new WindowsEventParser(new XmlElements(20, new FieldMap.Columns(List.of())));

  private ParseResult parse(String inside) {
    return parser.parse(Record.ofText(1, 7, "<Event xmlns='ns'>" + inside + "</Event>"));
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> event(String inside) {
    ParseResult result = parse(inside);
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return (Map<String, Object>) ((ParseResult.Parsed) result).fields().get("Event");
  }

  private Object data(String eventData) {
    return ((Map<?, ?>) event("<EventData>" + eventData + "</EventData>").get("EventData"))
        .get("Data");
  }

  @Test
  void namedDataBecomeFields() {
    assertThat(data("<Data Name='A'>1</Data>\n <Data Name='B'>-</Data><Data Name='C'/>"))
        .isEqualTo(Map.of("A", "1"));
    assertThat(data("<Data Name='A'>1</Data>")).isEqualTo(Map.of("A", "1"));
  }

  @Test
  void dataWithoutNameAreNumbered() {
    assertThat(data("<Data>a</Data><Data/><Data>c</Data>")).isEqualTo(Map.of("1", "a", "3", "c"));
    assertThat(data("<Data>a</Data>")).isEqualTo(Map.of("0", "a"));
    assertThat(data("<Data Type='x'>a</Data>")).isEqualTo(Map.of("0", "a"));
  }

  @Test
  void rightsAreLists() {
    assertThat(data("<Data Name='AccessList'>%%1538\n\t\t%%1541\n</Data><Data Name='B'>b</Data>"))
        .isEqualTo(Map.of("AccessList", List.of("%%1538", "%%1541"), "B", "b"));
    assertThat(data("<Data Name='PrivilegeList'>SeA SeB</Data>"))
        .isEqualTo(Map.of("PrivilegeList", List.of("SeA", "SeB")));
  }

  @Test
  void theIdStandsAlone() {
    assertThat(event("<System>\n<EventID Qualifiers='16384'>7036</EventID>\n</System>"))
        .isEqualTo(
            Map.of("xmlns", "ns", "System", Map.of("EventID", "7036", "Qualifiers", "16384")));
  }

  @Test
  void controlCharactersCostNothingButThemselves() {
    assertThat(data("<Data Name='A'>x\u0001y\tz</Data>")).isEqualTo(Map.of("A", "xyz"));
    assertThat(data("<Data Name='A'>x&#1;y&#x1f;\tz&#10;&#x41;</Data>"))
        .isEqualTo(Map.of("A", "xy\tz\nA"));
    assertThat(data("<Data Name='A'>\uFFFF\uD800x</Data>")).isEqualTo(Map.of("A", "x"));
  }

  @Test
  void paddingAfterTheEventIsNoFault() {
    Record record = Record.ofText(1, 1, " <Event xmlns='ns'><A>1</A></Event>\u0000\u0000");

    assertThat(parser.parse(record)).isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void oddShapesAreNoFault() {
    assertThat(event("<System/>")).containsKey("System");
    assertThat(event("<System>text</System>").get("System")).isEqualTo("text");
    assertThat(event("<System><EventID/></System>")).containsKey("System");
    assertThat(event("<EventData>text</EventData>").get("EventData")).isEqualTo("text");
    assertThat(event("<EventData><Data><B>1</B></Data></EventData>")).containsKey("EventData");
  }

  @Test
  void whatIsNoEventIsRejected() {
    assertRejected(parse("<System>"), Reason.UNPARSABLE, "line 7: line 1, column");
    assertRejected(
        parser.parse(Record.ofText(1, 7, "<Other/>")),
        Reason.UNPARSABLE,
        "line 7: expected the element Event with others inside");
    assertRejected(
        parse("<a>".repeat(30) + "</a>".repeat(30)), Reason.LIMIT_EXCEEDED, "more than 20 levels");
  }

  @Test
  void documentTypesAndEntitiesAreRejected() {
    String document =
        "<!DOCTYPE Event [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Event>&e;</Event>";

    assertRejected(
        parser.parse(Record.ofText(1, 7, document)), Reason.UNPARSABLE, "without a document type");
  }

  private static void assertRejected(ParseResult result, Reason reason, String detail) {
    assertThat(result)
        .isInstanceOfSatisfying(
            ParseResult.Rejected.class,
            rejected -> {
              assertThat(rejected.reason()).isEqualTo(reason);
              assertThat(rejected.detail()).contains(detail);
            });
  }
}
