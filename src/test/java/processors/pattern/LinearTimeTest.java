package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Texts and patterns that make a backtracking matcher run for hours or overflow its stack. */
class LinearTimeTest {
  private static final int LENGTH = 2000;
  private static final int HUGE = 10_000_000;

  static Stream<Arguments> hostile() {
    return Stream.of(
        arguments("(a*)*b", "a"),
        arguments("(a|a)*b", "a"),
        arguments("(a?){20}a{20}b", "a"),
        arguments("(?P<x>(a+)+)+b", "a"),
        arguments("(x+x+)+y", "x"),
        arguments("([^ ]* )*\\[", " "),
        arguments(".*.*.*.*=!", "=x"),
        arguments("\"(?P<x>.*?)\" \"(?P<y>.*?)\" \"(?P<z>.*?)\"!", "\" "),
        arguments("(?P<x>.*) (?P<y>.*) (?P<z>.*) \\[", " "));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void worksInProportionToTheLength(String regex, String unit) {
    for (LineMatcher matcher : Engines.of(regex)) {
      long once = work(matcher, unit.repeat(LENGTH));
      long twice = work(matcher, unit.repeat(2 * LENGTH));
      assertThat(once).isPositive().isLessThan(60L * unit.length() * LENGTH);
      assertThat(twice).isLessThan(2 * once + 2000);
    }
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void endsOnTextsOfManyMegabytes(String regex, String unit) {
    LineMatcher matcher = LinearPattern.compile(regex).matcher();
    String text = unit.repeat(HUGE / unit.length());
    assertTimeoutPreemptively(
        Duration.ofSeconds(60), () -> assertThat(matcher.find(text)).isFalse());
    assertThat(matcher.steps()).isLessThan(4L * HUGE);
  }

  @Test
  void capturesAcrossSegmentsOfALongText() {
    String text = "a".repeat(100_000) + " " + "b".repeat(70_000) + "!";
    for (LineMatcher matcher : Engines.of("(?P<x>a*) (?P<y>[ab]*)(?P<z>.)")) {
      assertThat(matcher.matches(text)).isTrue();
      assertThat(matcher.end(0)).isEqualTo(100_000);
      assertThat(matcher.start(1)).isEqualTo(100_001);
      assertThat(matcher.end(1)).isEqualTo(170_001);
      assertThat(matcher.group(2)).isEqualTo("!");
      assertThat(matcher.find("x".repeat(90_000) + text)).isTrue();
      assertThat(matcher.start()).isEqualTo(90_000);
    }
  }

  @Test
  void staysRightAndLinearWhenTheStatesDoNotFit() {
    Random random = new Random(5);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 50_000; i++) {
      text.append(random.nextBoolean() ? 'a' : 'b');
    }
    text.append('!');
    String regex = "[ab]*?(?<x>a[ab]{14}b)(?<y>[ab]*)(?<z>a[ab]{13}a)[ab]*!";
    java.util.regex.Matcher expected = Pattern.compile(regex).matcher(text);
    assertThat(expected.lookingAt()).isTrue();
    LineMatcher matcher = Engines.twoPassesOnly(regex);
    for (int round = 0; round < 2; round++) {
      assertThat(matcher.lookingAt(text.toString())).isTrue();
      for (int group = 0; group < 3; group++) {
        assertThat(matcher.start(group)).isEqualTo(expected.start(group + 1));
        assertThat(matcher.end(group)).isEqualTo(expected.end(group + 1));
      }
    }
    assertThat(matcher.steps()).isLessThan(12L * text.length());
  }

  private static long work(LineMatcher matcher, String text) {
    long before = matcher.steps();
    matcher.lookingAt(text);
    matcher.matches(text);
    matcher.find(text);
    return matcher.steps() - before;
  }
}
