package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.pattern.LinearPattern;

class KeyRuleTest {

  private static final LinearPattern WANTED = LinearPattern.compile("app/");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (?P<year>\\d{4})-(?P<month>\\d\\d)-(?P<day>\\d\\d)T(?P<hour>\\d\\d)(?P<minute>\\d\\d)(?P<second>\\d\\d)\\.(?P<microsecond>\\d+) | app/2026-01-10T235959.000123.log | 2026-01-10T23:59:59.000123Z
          (?P<year>\\d{4})/(?P<month>\\d\\d)/(?P<day>\\d\\d)    | app/2024/02/29/x     | 2024-02-29T00:00:00Z
          (?P<year>\\d{4})                                      | app/2026             | 2026-01-01T00:00:00Z
          (?P<year>\\d{4})(-(?P<month>\\d\\d))?                 | app/2026             | 2026-01-01T00:00:00Z
          """)
  void findsTheTimeInAKey(String pattern, String key, Instant expected) {
    assertThat(rule(pattern).fileTime(key)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (?P<year>\\d{4})                     | app/a
          (?P<year>\\d{4})-(?P<month>\\d\\d)   | app/2026-13
          (?P<year>\\d*)-                      | app/-
          a(?P<year>\\d{4})?                   | app/
          (?P<year>\\d+)                       | app/99999999999
          """)
  void aKeyMayHaveNoTime(String pattern, String key) {
    assertThat(rule(pattern).fileTime(key)).isEmpty();
  }

  @Test
  void saysWhyAKeyIsLeftAlone() {
    KeyRule rule =
        new KeyRule(WANTED, Optional.of(LinearPattern.compile("Digest|/$")), Optional.empty());

    assertThat(rule.matches("x/app/y")).isTrue();
    assertThat(rule.ignoredBecause("app/Digest/x")).contains("s3KeyIgnored matches: Digest|/$");
    assertThat(rule.ignoredBecause("app/x")).isEmpty();
    assertThat(rule.fileTime("app/x")).isEmpty();
  }

  private static KeyRule rule(String fileTime) {
    return new KeyRule(WANTED, Optional.empty(), Optional.of(LinearPattern.compile(fileTime)));
  }
}
