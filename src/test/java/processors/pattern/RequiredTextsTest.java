package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RequiredTextsTest {

  static Stream<Arguments> patterns() {
    return Stream.of(
        Arguments.of("Chrome/(?P<v>\\d+)", List.of(Set.of("chrome/"))),
        Arguments.of("a(?P<g>bc)d[ef]g", List.of(Set.of("abcd"), Set.of("g"))),
        Arguments.of("(?i)Kindle", List.of(Set.of("kindle"))),
        Arguments.of("one|two", List.of(Set.of("one", "two"))),
        Arguments.of("x(?:one|two.*longer|)y", List.of(Set.of("x"), Set.of("y"))),
        Arguments.of("(?:abc)+d", List.of(Set.of("abc"), Set.of("d"))),
        Arguments.of("(?:abc)?d*[a-z]", List.of()),
        Arguments.of("^\\bab$", List.of(Set.of("ab"))),
        Arguments.of("[Aa]b", List.of(Set.of("ab"))));
  }

  @ParameterizedTest
  @MethodSource("patterns")
  void eachMatchContainsATextOfEachSet(String regex, List<Set<String>> required) {
    assertThat(LinearPattern.requiredTexts(regex)).isEqualTo(required);
  }

  @Test
  void foldedTextsAreEqualWhereCaseDoesNotCount() {
    assertThat(LinearPattern.folded("\u212Aindle \u017Fpider")).isEqualTo("kindle spider");
    assertThat(LinearPattern.compile("(?i)k").find("\u212A")).isTrue();
  }
}
