package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinearPatternTest {
  static Stream<Arguments> syntax() {
    return Stream.of(
        arguments("a{,2}", "aa", true),
        arguments("a{,2}", "aaa", false),
        arguments("a{2,}", "aaaa", true),
        arguments("a{x}", "a{x}", true),
        arguments("a{", "a{", true),
        arguments("x{1,2", "x{1,2", true),
        arguments("[]a]+", "]a", true),
        arguments("[^]]+", "]a", false),
        arguments("[0-9-:]", "-", true),
        arguments("[\\w-]", "-", true),
        arguments("[a\\]b]+", "a]b", true),
        arguments("[\\b]", "\b", true),
        arguments("\\\"\\/\\-\\#\\!\\&", "\"/-#!&", true),
        arguments("\\x41\\u0042\\t", "AB\t", true),
        arguments("\\07\\a", "\u0007\u0007", true),
        arguments("a(?#comment)b", "ab", true),
        arguments("(|a)b", "b", true),
        arguments("(?i)straSSe[x-z]", "STRAssEY", true),
        arguments("(?i)[^k]", "\u212a", false),
        arguments("(?s).", "\u0085", true),
        arguments(".", "\u0085", true),
        arguments(".", "\u2028", true),
        arguments("\\w", "\u3042", true),
        arguments("\\w", "\u00b2", true),
        arguments("\\w", "\u0300", false),
        arguments("\\d", "\u0663", true),
        arguments("\\s", "\u001c", true),
        arguments("\\s", "\u0085", true),
        arguments("\\s", "\u00a0", true),
        arguments("\\S", "\u180e", true),
        arguments("\ud83d\ude00+", "\ud83d\ude00\ud83d\ude00", true),
        arguments("(\\b){2}a", "a", true),
        arguments("(?:){1000000000}a", "a", true),
        arguments("(?u)a", "a", true));
  }

  @ParameterizedTest
  @MethodSource("syntax")
  void readsTheSyntaxOfPython(String regex, String text, boolean matches) {
    for (LineMatcher matcher : Engines.of(regex)) {
      assertThat(matcher.matches(text)).as(regex).isEqualTo(matches);
    }
  }

  @Test
  void anchorsSeeLinesAndWords() {
    assertThat(LinearPattern.compile("b$").find("ab\n")).isTrue();
    assertThat(LinearPattern.compile("b\\Z").find("ab\n")).isFalse();
    assertThat(LinearPattern.compile("b$").find("ab\nc")).isFalse();
    assertThat(LinearPattern.compile("(?m)b$").find("ab\nc")).isTrue();
    assertThat(LinearPattern.compile("^c").find("ab\nc")).isFalse();
    assertThat(LinearPattern.compile("(?m)^c").find("ab\nc")).isTrue();
    assertThat(LinearPattern.compile("\\bcat\\b").find("a cat.")).isTrue();
    assertThat(LinearPattern.compile("\\bcat\\b").find("concat")).isFalse();
    assertThat(LinearPattern.compile("\\Bcat").find("concat")).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = ';',
      value = {
        "a(?=b);1;lookahead",
        "a(?!b);1;lookahead",
        "(?<=b)a;0;lookbehind",
        "(?<!b)a;0;lookbehind",
        "(a)\\1;3;backreference",
        "(?P<n>a)(?P=n);8;backreference",
        "(?>a);0;atomic group",
        "a*+;2;possessive",
        "(a)(?(1)b);3;conditional group",
        "(ab;3;expected ')'",
        "ab);2;')' without '('",
        "[ab;3;to end the character class",
        "[b-a];1;bad range",
        "[\\d-z];1;bad range",
        "*a;0;nothing to repeat",
        "a**;2;multiple repeat",
        "^*;1;nothing to repeat",
        "a{3,2};1;greater than the most",
        "\\q;0;unknown escape",
        "\\x4;0;2 hexadecimal digits",
        "a\\;2;escaped character",
        "(?P<1a>x);4;bad group name",
        "(?P<a>x)(?P<a>y);12;used twice",
        "(?P<a;4;expected '>'",
        "(?x)a;2;unsupported flag",
        "a(?i)b;1;flags at the start",
        "(a{1000}){1000};0;too large"
      })
  void refusesWithThePlaceAndTheReason(String regex, int position, String reason) {
    PatternError error =
        catchThrowableOfType(PatternError.class, () -> LinearPattern.compile(regex));
    assertThat(error).as(regex).isNotNull().hasMessageContaining(reason);
    assertThat(error).hasMessageContaining(regex);
    assertThat(error.position()).isEqualTo(position);
    assertThat(error.pattern()).isEqualTo(regex);
  }

  @ParameterizedTest
  @ValueSource(ints = {201, 100_000})
  void refusesDeepNestingInsteadOfOverflowing(int depth) {
    String regex = "(".repeat(depth) + ")".repeat(depth);
    assertThatExceptionOfType(PatternError.class)
        .isThrownBy(() -> LinearPattern.compile(regex))
        .withMessageContaining("nested");
  }

  @Test
  void namesGroupsInTheOrderOfTheirParentheses() {
    LinearPattern pattern = LinearPattern.compile("(?P<a_1>(?<b>x)|(y))(?P<_c>z)?");
    assertThat(pattern.groupNames()).containsExactly("a_1", "b", "_c");
    LineMatcher matcher = pattern.matcher();
    assertThat(matcher.lookingAt("yz!")).isTrue();
    assertThat(matcher.group(0)).isEqualTo("y");
    assertThat(matcher.group(1)).isNull();
    assertThat(matcher.start(1)).isEqualTo(-1);
    assertThat(matcher.end(1)).isEqualTo(-1);
    assertThat(matcher.group(2)).isEqualTo("z");
    assertThat(matcher.start()).isZero();
    assertThat(matcher.end()).isEqualTo(2);
  }

  @Test
  void offersNothingAfterATextThatDidNotMatch() {
    LineMatcher matcher = LinearPattern.compile("(?P<a>a)").matcher();
    assertThat(matcher.lookingAt("a")).isTrue();
    assertThat(matcher.lookingAt("b")).isFalse();
    assertThatIllegalStateException().isThrownBy(matcher::start);
    assertThatIllegalStateException().isThrownBy(() -> matcher.group(0));
  }

  @Test
  void looksNoFurtherThanAMatchCanReach() {
    LineMatcher matcher = LinearPattern.compile("^20\\d{2}-\\d{2}-\\d{2}\\b").matcher();
    String tail = "x".repeat(1_000_000);
    assertThat(matcher.lookingAt("2026-01-15 " + tail)).isTrue();
    assertThat(matcher.lookingAt("2026-01-15" + tail)).isFalse();
    assertThat(matcher.steps()).isLessThan(1000);
  }

  @Test
  void parsesLogLinesAsJavaDoes() {
    String regex =
        "(?P<ip>[^ ]*):(?P<port>[0-9]*) (-|(?P<user_name>[^ ]+)) \\[(?P<time>.*?)\\] "
            + "\\\"(-|(?P<verb>[^ ]+) (?P<path>.*) HTTP/(?P<version>[^ ]*)|(?P<raw>.*?))\\\" "
            + "(?P<status>[0-9]{3}) \\\"(|(?P<agent>[^\\\"]+))\\\"( (?P<bytes>[-0-9]+))?";
    List<String> lines =
        List.of(
            "2001:db8::1:443 - [15/Jan/2026:00:00:00 +0000] \"GET /a b?c=%20 HTTP/1.1\" 200 \"x\""
                + " 5",
            "192.0.2.1:80 joe [1] \"-\" 404 \"\"",
            "192.0.2.1:80 joe [1] [2] \"\\x16\\x03\" 400 \"Mozilla/5.0 (X)\" -",
            "192.0.2.1:80 joe [1] \"GET / HTTP/1.1\" 20 \"x\"");
    java.util.regex.Pattern inJava =
        java.util.regex.Pattern.compile(
            regex.replace("?P<user_name", "?<username").replace("?P<", "?<"));
    for (LineMatcher matcher : Engines.of(regex)) {
      List<String> names = LinearPattern.compile(regex).groupNames();
      for (String line : lines) {
        java.util.regex.Matcher expected = inJava.matcher(line);
        assertThat(matcher.lookingAt(line)).isEqualTo(expected.lookingAt());
        for (int i = 0; matcher.lookingAt(line) && i < names.size(); i++) {
          assertThat(matcher.group(i)).isEqualTo(expected.group(names.get(i).replace("_", "")));
        }
      }
    }
  }

  @Test
  void isSharedBetweenThreads() throws Exception {
    LinearPattern pattern = LinearPattern.compile("x(?P<n>[0-9]+)y$");
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<Boolean>> tasks =
          IntStream.range(0, 64)
              .<Callable<Boolean>>mapToObj(
                  i -> () -> pattern.find("..x" + i + "y") && !pattern.find("x" + i + "z"))
              .toList();
      for (Future<Boolean> result : threads.invokeAll(tasks)) {
        assertThat(result.get()).isTrue();
      }
    } finally {
      threads.shutdownNow();
    }
  }
}
