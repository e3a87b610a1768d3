package processors.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.FieldMap;

class PlainXmlTest {

  private static final int MAX_DEPTH = 4;
  private static final FieldMap.Columns BEGIN = new FieldMap.Columns(List.of());

  private final XmlElements xml = new XmlElements(MAX_DEPTH, BEGIN);
  private final XmlNames names = new XmlNames();

  private FieldMap plain(String text) {
    return new PlainXml(text, "@", XmlText.AS_IT_IS, MAX_DEPTH, names).read(BEGIN);
  }

  private Map<String, Object> all(String text) throws XmlFault {
    return xml.readAll(text, "@", XmlText.AS_IT_IS);
  }

  /** A reader for all of XML judges: what it refuses would throw here. */
  @Property(tries = 20_000)
  void whatIsReadIsWellFormedAndHasTheSameFields(@ForAll("documents") String text) throws XmlFault {
    FieldMap plain = plain(text);
    if (plain != null) {
      assertThat(plain.toString()).isEqualTo(all(text).toString());
    }
  }

  @Provide
  Arbitrary<String> documents() {
    Arbitrary<String> inside =
        Arbitraries.of(
                "<a>",
                "</a>",
                "<b>",
                "</b>",
                "<a/>",
                "<b x='1'/>",
                "<a x=\"2\" y = 'z' >",
                "<b",
                "<a x='1' x='2'/>",
                "<a x='1'y='2'/>",
                " ",
                "\n",
                "\r",
                "\r\n",
                "\t",
                "t",
                "ü",
                "\u0085",
                "\u2028",
                "\uD83D\uDE00",
                "\uD800",
                "\uFFFD",
                "\uFFFE",
                "\u0001",
                "\u007F",
                ">",
                "]",
                "]]>",
                "&lt;",
                "&amp;",
                "&apos;",
                "&quot;",
                "&gt;",
                "&e;",
                "&",
                "&#65;",
                "&#13;",
                "&#xe9;",
                "&#x1F;",
                "&#0;",
                "&#x;",
                "&#\u0663;",
                "&#xFFFE;",
                "&#x1F600;",
                "&#93;",
                "<![CDATA[c]]>",
                "<!-- c -->",
                "<?p?>",
                "<n:a/>",
                "<ä/>",
                "</",
                "<",
                "/>",
                "'",
                "=",
                "<a x='&lt;'/>",
                "<a x='\n'/>",
                "<a x='>'/>",
                "<a x='<'/>",
                "<1/>",
                "<a-1._ />")
            .list()
            .ofMaxSize(8)
            .map(parts -> String.join("", parts));
    Arbitrary<String> documents =
        Arbitraries.oneOf(inside.map(text -> "<e>" + text + "</e>"), inside);
    return Arbitraries.oneOf(
        documents,
        documents.flatMap(
            text ->
                Arbitraries.integers()
                    .between(0, text.length())
                    .map(length -> text.substring(0, length))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<e/>",
        " <e></e>\r\n",
        "<e x='1' y=\"it's\"><a>t</a>\n<a/>\r\n &amp;&lt;&gt;&quot;&apos;&#13;&#x41; > ]] é</e >",
        "<e><a><b><c>1</c></b></a></e>"
      })
  void elementsAttributesAndTextArePlain(String text) throws XmlFault {
    assertThat(plain(text)).isNotNull().hasToString(all(text).toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text",
        "<e>",
        "<e></f>",
        "<e></e",
        "<e></ex>",
        "<e/><e/>",
        "<e/>t",
        "<e x='1' x='1'/>",
        "<e x='1'y='1'/>",
        "<e x=1/>",
        "<e x/>",
        "<e x='",
        "<e x='1/>",
        "<e><a x=\"1'/></e>",
        "<e x='<'/>",
        "<e>]]></e>",
        "<e>&u;</e>",
        "<e>\u0001</e>",
        "<!DOCTYPE e><e/>",
        "<?xml version='1.0'?><e/>",
        "<e><a><b><c><d/></c></b></a></e>"
      })
  void everythingElseIsLeft(String text) {
    assertThat(plain(text)).isNull();
  }
}
