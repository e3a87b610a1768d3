package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.record.FieldPath;

class FieldMappingTextTest {

  @Test
  void readsEachForm() {
    List<FieldMapping> mappings =
        FieldMappingText.parse(
            """
            # who
            source.ip:      client_ip   peer.0.ip

            related.ip:     [a, b c,d]
              event.kind :  =event
            event.category: =[web, network]
            event.type:     =[]
            url.full:       =https://example.org/?a=[b]
            """);

    assertThat(mappings)
        .containsExactly(
            new FieldMapping.FirstOf(path("source.ip"), paths("client_ip", "peer.0.ip")),
            new FieldMapping.AllOf(
                path("related.ip"), List.of(paths("a"), paths("b", "c"), paths("d"))),
            new FieldMapping.Constant(path("event.kind"), "event"),
            new FieldMapping.Constant(path("event.category"), List.of("web", "network")),
            new FieldMapping.Constant(path("event.type"), List.of()),
            new FieldMapping.Constant(path("url.full"), "https://example.org/?a=[b]"));
  }

  @Test
  void takesWindowsLineEnds() {
    assertThat(FieldMappingText.parse("a: b\r\nc: =d\r\n"))
        .containsExactly(
            new FieldMapping.FirstOf(path("a"), paths("b")),
            new FieldMapping.Constant(path("c"), "d"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          source.ip           | expected 'field: source'
          source.ip client_ip | expected 'field: source'
          source.ip:          | expected 'field: source'
          : client_ip         | expected names joined by single dots
          source..ip: a       | expected names joined by single dots
          source.ip: a..b     | expected names joined by single dots
          source.ip: [a, .b]  | expected names joined by single dots
          """)
  void namesTheLineThatIsNone(String line, String expected) {
    assertThatThrownBy(() -> FieldMappingText.parse("a: b\n" + line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected)
        .hasMessageEndingWith("'" + line + "'");
  }

  private static FieldPath path(String dotted) {
    return FieldPath.of(dotted);
  }

  private static List<FieldPath> paths(String... dotted) {
    return java.util.Arrays.stream(dotted).map(FieldPath::of).toList();
  }
}
