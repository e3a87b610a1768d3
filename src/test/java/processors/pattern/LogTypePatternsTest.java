package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each pattern of each log type works in proportion to the length of a text, whatever the text: its
 * matcher counts the characters that it passes.
 */
class LogTypePatternsTest {

  private static final int TURNS = 100;
  private static final int MOST_TURNS = 1600;

  /** The most characters that are passed for each of the text. */
  private static final long MOST_PASSES = 64;

  static Stream<Arguments> patterns() throws IOException {
    return LogTypePatterns.all().entrySet().stream()
        .map(pattern -> arguments(pattern.getKey(), pattern.getValue()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("patterns")
  void a_hostile_text_costs_work_in_proportion_to_its_length(String place, String regex) {
    LineMatcher matcher = LinearPattern.compile(regex).matcher();
    for (HostileText.Pump pump : HostileText.of(regex)) {
      for (int turns = TURNS; turns <= MOST_TURNS; turns *= 4) {
        String text = pump.times(turns);
        assertThat(work(matcher, text))
            .as("%s: %s, %d times", place, pump, turns)
            .isLessThanOrEqualTo(MOST_PASSES * (text.length() + 1));
      }
    }
  }

  @Test
  void the_patterns_of_all_log_types_are_tried() throws IOException {
    List<String> places = List.copyOf(LogTypePatterns.all().keySet());
    assertThat(places)
        .hasSizeGreaterThan(100)
        .contains("alb.camel.yaml alb.pattern", "processors.types.LinuxMessage.LISTENING");
  }

  @Test
  void a_text_is_made_of_what_is_repeated_and_what_follows() {
    assertThat(HostileText.of("x(?P<a>[^\"]*) b"))
        .contains(new HostileText.Pump("x", " ", ""), new HostileText.Pump("x", " b", "\u0001"));
  }

  private static long work(LineMatcher matcher, String text) {
    long before = matcher.steps();
    matcher.lookingAt(text);
    matcher.matches(text);
    matcher.find(text);
    return matcher.steps() - before;
  }
}
