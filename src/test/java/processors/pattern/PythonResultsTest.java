package processors.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** Compares with recorded results of Python's {@code re}, captures in loops included. */
class PythonResultsTest {
  @Test
  void findsWhatPythonFinds() throws IOException {
    List<String> cases = cases();
    assertThat(cases).hasSizeGreaterThan(1000);
    SoftAssertions softly = new SoftAssertions();
    String compiled = null;
    int groups = 0;
    List<LineMatcher> matchers = List.of();
    for (String line : cases) {
      String[] fields = line.split("\t", -1);
      if (!fields[1].equals(compiled)) {
        compiled = fields[1];
        groups = LinearPattern.compile(compiled).groupNames().size();
        matchers = Engines.of(compiled);
      }
      String text = fields[2].replace("\\n", "\n");
      for (LineMatcher matcher : matchers) {
        boolean found =
            switch (fields[0]) {
              case "match" -> matcher.lookingAt(text);
              case "fullmatch" -> matcher.matches(text);
              case "search" -> matcher.find(text);
              default -> throw new IllegalArgumentException(line);
            };
        softly.assertThat(Engines.result(found, matcher, groups)).as(line).isEqualTo(fields[3]);
      }
    }
    softly.assertAll();
  }

  private static List<String> cases() throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                PythonResultsTest.class.getResourceAsStream("/pattern/python-results.tsv"),
                StandardCharsets.UTF_8))) {
      return reader.lines().filter(line -> !line.startsWith("#")).toList();
    }
  }
}
