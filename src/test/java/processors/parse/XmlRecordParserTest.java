package processors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.FieldMap;
import processors.record.Record;

class XmlRecordParserTest {

  private final XmlRecordParser parser =
      new XmlRecordParser(new XmlElements(20, new FieldMap.Columns(List.of())));

  private Object root(String xml) {
    ParseResult result = parser.parse(Record.ofText(1, 3, xml));
    assertThat(result).isInstanceOf(ParseResult.Parsed.class);
    return ((ParseResult.Parsed) result).fields().get("e");
  }

  @Test
  void attributesAndTextStandBesideOneAnother() {
    assertThat(root("<e time='1'> a <b>c</b>\n d </e>"))
        .isEqualTo(Map.of("@time", "1", "b", "c", "#text", "a \n d"));
  }

  @Test
  void repeatedElementsAreLists() {
    assertThat(root("<e><a>1</a><a> </a><a x='2'/></e>"))
        .isEqualTo(Map.of("a", Arrays.asList("1", null, Map.of("@x", "2"))));
  }

  @Test
  void namesKeepTheirPrefixes() {
    assertThat(root("<e xmlns='d'><n:a xmlns:n='u' n:b='1'>t</n:a></e>"))
        .isEqualTo(
            Map.of("@xmlns", "d", "n:a", Map.of("@xmlns:n", "u", "@n:b", "1", "#text", "t")));
  }

  @Test
  void charactersComeInManyWays() {
    assertThat(root("<?xml version='1.0'?><!-- c --><e>&lt;&#65;<![CDATA[<&]]>&amp;</e>"))
        .isEqualTo("<A<&&");
  }

  @Test
  void theEndOfTheElementAroundAllIsNoFault() {
    assertThat(root("<e><a>1</a></e>\n</log>")).isEqualTo(Map.of("a", "1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain",
        "<e><user>cut",
        "<e>&unknown;</e>",
        "<e/><e/>",
        "<!DOCTYPE e [<!ENTITY x 'y'>]><e>&x;</e>",
        "<!DOCTYPE e SYSTEM 'http://127.0.0.1:1/x.dtd'><e/>"
      })
  void whatIsNoElementIsRejected(String xml) {
    assertThat(parser.parse(Record.ofText(1, 3, xml)))
        .isInstanceOfSatisfying(
            ParseResult.Rejected.class,
            rejected -> assertThat(rejected.detail()).startsWith("line 3: ").contains("expected"));
  }

  @Test
  void manyRepetitionsTakeLinearTime() {
    assertThat((List<?>) ((Map<?, ?>) root("<e>" + "<a>1</a>".repeat(50_000) + "</e>")).get("a"))
        .hasSize(50_000);
  }
}
