package processors.exclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.smithy.jmespath.JmespathException;

class ConditionTest {

  private static final Map<String, Object> DOCUMENT =
      Map.of(
          "eventName",
          "Decrypt",
          "eventVersion",
          "1.08",
          "@timestamp",
          "2026-01-10T00:00:00+00:00",
          "bytes",
          2048L,
          "share",
          0.5,
          "readOnly",
          true,
          "empty",
          "",
          "source",
          Map.of("ip", "10.0.0.1", "as", Map.of("number", 64_500)),
          "threat.matched",
          Map.of("names", List.of("TOR", "own")),
          "resources",
          List.of(Map.of("type", "a"), Map.of("type", "b", "n", 3)));

  private static boolean isTrue(String expression) {
    return isTrue(expression, DOCUMENT);
  }

  private static boolean isTrue(String expression, Map<String, Object> document) {
    return new Condition("cloudtrail/c", Condition.Action.EXCLUDE, expression)
        .isTrueOf(document, new DocumentRuntime());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventName == 'Decrypt'",
        "source.ip && readOnly",
        "bytes > `2047` && bytes >= `2048` && share < `1`",
        "source.\"as\".number == `64500`",
        "\"threat.matched\".names[?@ == 'TOR']",
        "resources[?type == 'b' && n > `2`]",
        "resources[*].type | contains(@, 'b')",
        "resources[].type | [1] == 'b'",
        "starts_with(source.ip, '10.') && ends_with(eventName, 'crypt')",
        "to_number('1.5') > `1`",
        "length(resources) == `2`",
        "!missing",
        "missing || @",
        "source.* | [?@ == '10.0.0.1']",
        "not_null(missing, eventName)",
        "to_string(source.\"as\") == '{\"number\": 64500}' || `true`",
        "{a: eventName}.a",
        "resources[::-1] | [0].type == 'b'",
        "max_by(resources[?n], &n).n == `3`"
      })
  void isTrueOfADocument(String expression) {
    assertThat(isTrue(expression)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eventName == 'decrypt'",
        "missing",
        "empty",
        "`0`",
        "`[]`",
        "`{}`",
        "''",
        "missing == 'None'",
        "eventName > `1`",
        "resources[?type == 'c']",
        "readOnly == `1`"
      })
  void isNotTrueOfADocument(String expression) {
    assertThat(isTrue(expression)).isFalse();
  }

  @Test
  void textsAreOrderedAsInPython() {
    assertThat(isTrue("eventVersion >= '1.08'")).isTrue();
    assertThat(isTrue("\"@timestamp\" < '2026-01-09'")).isFalse();
    assertThat(isTrue("resources[?type > 'a']")).isTrue();
  }

  @Test
  void literalsWithoutQuotesAreTextsAsInPython() {
    assertThat(isTrue("eventName == `Decrypt`")).isTrue();
    assertThat(isTrue("eventName == `\"Decrypt\"`")).isTrue();
    assertThat(isTrue("eventName == '`Decrypt`'")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "contains(missing, 'x')",
        "starts_with(bytes, '2')",
        "no_such_function(@)",
        "abs(eventName)"
      })
  void failsOverAnotherType(String expression) {
    assertThatThrownBy(() -> isTrue(expression)).isInstanceOf(JmespathException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a ==", "a[", "a || ", "starts_with(a, 'x'", "'open", "a b"})
  void whatIsNoExpressionIsRefused(String expression) {
    assertThatThrownBy(() -> new Condition("t/c", Condition.Action.COUNT, expression))
        .isInstanceOf(JmespathException.class);
  }

  @Test
  void anExpressionThatGrowsWithoutEndIsStopped() {
    String doubling = "[@,@][]" + " | [@,@][]".repeat(60);
    String joined = "[eventName]" + " | [join('x', [@[0],@[0]])]".repeat(60);
    String printed = "[@,@]" + " | [@,@]".repeat(60) + " | to_string(@)";

    for (String hostile : List.of(doubling, joined, printed)) {
      Assertions.assertTimeoutPreemptively(
          Duration.ofSeconds(10),
          () ->
              assertThatThrownBy(() -> isTrue(hostile))
                  .isInstanceOf(JmespathException.class)
                  .hasMessageContaining("steps"));
    }
  }

  @Test
  void aDocumentThatIsLargeAndDeepIsStopped() {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      list.add(Map.of("n", i, "text", "x".repeat(100)));
    }
    Map<String, Object> document = new HashMap<>(Map.of("list", list, "deep", nested(800)));
    String quadratic =
        "list[?contains(text, 'y')] || map(&sort_by([@,@,@][], &n), [list,list,list])";

    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThatThrownBy(() -> isTrue(quadratic, document))
              .isInstanceOf(JmespathException.class);
          assertThat(isTrue("deep == `1`", document)).isFalse();
          assertThat(isTrue("deep == deep", document)).isTrue();
        });
  }

  @Test
  void numbersBeyondAllMeasureAreRefused() {
    assertThatThrownBy(() -> isTrue("sum([`1e1000000000`, `1`]) > `0`"))
        .isInstanceOf(JmespathException.class);
  }

  private static Object nested(int depth) {
    Object value = "end";
    for (int i = 0; i < depth; i++) {
      value = List.of(value);
    }
    return value;
  }
}
