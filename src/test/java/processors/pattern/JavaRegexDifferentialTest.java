package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Compares with java.util.regex on generated patterns. What they repeat is never empty and captures
 * nothing: Java may keep captures of rounds that it went back on, other than Python, whose results
 * for such patterns are in {@link PythonResultsTest}.
 */
class JavaRegexDifferentialTest {
  private static final int PATTERNS = 500;
  private static final int TEXTS = 8;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void findsWhatJavaFinds(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PATTERNS; i++) {
      Generator generator = new Generator(random);
      String regex = generator.alternatives(3);
      Pattern pattern = inJava(regex);
      List<String> names = LinearPattern.compile(regex).groupNames();
      List<LineMatcher> matchers = Engines.of(regex);
      for (int j = 0; j < TEXTS; j++) {
        String text = text(random);
        Matcher java = pattern.matcher(text);
        String start = result(java.lookingAt(), java, names);
        String whole = result(java.matches(), java, names);
        String anywhere = result(java.reset().find(), java, names);
        for (LineMatcher ours : matchers) {
          int groups = names.size();
          assertThat(
                  List.of(
                      Engines.result(ours.lookingAt(text), ours, groups),
                      Engines.result(ours.matches(text), ours, groups),
                      Engines.result(ours.find(text), ours, groups)))
              .as("lookingAt, matches, find of %s on '%s'", regex, text)
              .containsExactly(start, whole, anywhere);
        }
      }
    }
  }

  private static String result(boolean found, Matcher matcher, List<String> names) {
    if (!found) {
      return "-";
    }
    StringBuilder result = new StringBuilder().append(matcher.start()).append(':');
    result.append(matcher.end());
    for (String name : names) {
      result.append(',').append(matcher.start(name)).append(':').append(matcher.end(name));
    }
    return result.toString();
  }

  private static Pattern inJava(String regex) {
    String translated = regex.replace("(?P<", "(?<").replace("\\Z", "\\z");
    return Pattern.compile(translated, Pattern.UNIX_LINES);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(9); length > 0; length--) {
      text.append("aaabbbc1 -\nAB_\u00e9\u3042".charAt(random.nextInt(16)));
    }
    return text.toString();
  }

  /** Makes patterns; what it repeats always consumes something. */
  private static final class Generator {
    private static final List<String> CONSUMING =
        List.of("a", "b", "c", "[ab]", "[^a]", ".", "[a-c1]", "[^ \\n]", " ", "-", "\\n", "\\x61");
    private static final List<String> PLACES = List.of("^", "$", "\\A", "\\Z");
    private static final List<String> QUANTIFIERS =
        List.of("*", "+", "?", "{2}", "{1,2}", "{0,2}", "{1,}", "{2,3}");

    private final Random random;
    private final List<String> names = new ArrayList<>();

    private int loops;

    Generator(Random random) {
      this.random = random;
    }

    String alternatives(int depth) {
      StringBuilder regex = new StringBuilder(sequence(depth));
      for (int more = random.nextInt(3); more > 0; more--) {
        regex.append('|').append(sequence(depth));
      }
      return regex.toString();
    }

    private String sequence(int depth) {
      StringBuilder regex = new StringBuilder();
      for (int parts = random.nextInt(4); parts > 0; parts--) {
        regex.append(part(depth));
      }
      return regex.toString();
    }

    private String part(int depth) {
      if (random.nextInt(12) == 0) {
        return pick(PLACES);
      }
      if (random.nextInt(3) == 0) {
        return repeated(depth);
      }
      return depth == 0 || random.nextBoolean() ? pick(CONSUMING) : group(alternatives(depth - 1));
    }

    private String repeated(int depth) {
      loops++;
      String body = consuming(depth);
      loops--;
      return body + pick(QUANTIFIERS) + (random.nextInt(3) == 0 ? "?" : "");
    }

    private String consuming(int depth) {
      if (depth == 0 || random.nextBoolean()) {
        return pick(CONSUMING);
      }
      String first = pick(CONSUMING) + alternative(depth);
      return group(random.nextBoolean() ? first : first + "|" + alternative(depth) + "b");
    }

    private String alternative(int depth) {
      return sequence(depth - 1);
    }

    private String group(String body) {
      return switch (random.nextInt(loops > 0 ? 2 : 3)) {
        case 0 -> "(?:" + body + ")";
        case 1 -> "(" + body + ")";
        default -> {
          names.add("g" + names.size());
          yield "(?P<" + names.get(names.size() - 1) + ">" + body + ")";
        }
      };
    }

    private String pick(List<String> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
