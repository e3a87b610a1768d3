package processors.feeds.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StixPatternTest {

  private static List<String> values(String pattern) {
    return new StixPattern(pattern)
        .asked().values().stream()
            .map(value -> value.type().label() + " " + value.value())
            .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "[ipv4-addr:value = '198.51.100.1']|ipv4-addr 198.51.100.1",
        "[ipv4-addr:value='198.51.100.1/32']|ipv4-addr 198.51.100.1/32",
        "[ipv4-addr:value = '198.51.100.7/24']|ipv4-addr 198.51.100.7/24",
        "[ipv4-addr:value ISSUBSET '198.51.100.0/24']|ipv4-addr 198.51.100.0/24",
        "[ipv6-addr:value = '2001:DB8::1/64']|ipv6-addr 2001:DB8::1/64",
        "[domain-name:value = 'Evil.Example.']|domain-name evil.example",
        "[domain-name:value == 'b\\'\\\\.example']|",
        "[ domain-name : value = 'a.example']|",
        "[ipv4-addr:value = '1.2.3.4' OR ipv4-addr:value = '1.2.3.5']"
            + "|ipv4-addr 1.2.3.4,ipv4-addr 1.2.3.5",
        "[ipv4-addr:value = '1.2.3.4'] OR [domain-name:value = 'a.example']"
            + "|ipv4-addr 1.2.3.4,domain-name a.example",
        "([ipv4-addr:value = '1.2.3.4'] AND ([domain-name:value = 'a.example']))"
            + " WITHIN 300 SECONDS|ipv4-addr 1.2.3.4,domain-name a.example",
        "[ipv4-addr:value IN ('1.2.3.4', '1.2.3.5','1.2.3.6')]"
            + "|ipv4-addr 1.2.3.4,ipv4-addr 1.2.3.5,ipv4-addr 1.2.3.6",
        "[(((ipv4-addr:value = '1.2.3.4') AND network-traffic:dst_port = 443))]"
            + "|ipv4-addr 1.2.3.4",
        "[ipv4-addr:value = '1.2.3.4' AND file:hashes.'SHA-256' = 'ab']|ipv4-addr 1.2.3.4",
        "[file:hashes.'SHA-256' = 'ab' OR domain-name:value = 'a.example']|domain-name a.example",
        "[domain-name:resolves_to_refs[*].value = '1.2.3.4' OR ipv4-addr:value = '1.2.3.5']"
            + "|ipv4-addr 1.2.3.5",
        "[ipv4-addr:value != '1.2.3.4']|",
        "[ipv4-addr:value NOT = '1.2.3.4']|",
        "[ipv4-addr:value NOT IN ('1.2.3.4') OR ipv4-addr:value = '1.2.3.5']|ipv4-addr 1.2.3.5",
        "[domain-name:value LIKE '%.example' OR domain-name:value MATCHES 'x']|",
        "[ipv4-addr:value ISSUPERSET '1.2.3.4/32']|",
        "[url:value = 'http://a.example/ipv4-addr:value']|",
        "[url:value = '[ipv4-addr:value = \\'1.2.3.4\\']']|",
        "[ipv4-addr:value = '1.2.3.4'] START t'2026-01-01T00:00:00Z' STOP t'2026-02-01T00:00:00Z'"
            + "|ipv4-addr 1.2.3.4",
        "[ipv4-addr:value = '1.2.3.4'] FOLLOWEDBY [ipv4-addr:value = '1.2.3.5'] REPEATS 5 TIMES"
            + "|ipv4-addr 1.2.3.4,ipv4-addr 1.2.3.5"
      })
  void thePatternAsksFor(String pattern, String values) {
    assertThat(values(pattern)).isEqualTo(values == null ? List.of() : List.of(values.split(",")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ipv4-addr:value = '1.2.3.4'",
        "[ipv4-addr:value = '1.2.3.4'",
        "[ipv4-addr:value = '1.2.3.4]",
        "[ipv4-addr:value IN ('1.2.3.4']",
        "[(ipv4-addr:value = '1.2.3.4'])",
        "[ipv4-addr:value = '1.2.3.4']]"
      })
  void whatIsNoPatternIsRefused(String pattern) {
    assertThatThrownBy(() -> new StixPattern(pattern).asked())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("the pattern cannot be read: ");
  }

  @Test
  void aValueThatIsNoneIsToldAndTheOthersCount() {
    StixPattern.Asked asked =
        new StixPattern("[ipv4-addr:value IN ('1.2.3.4', '1.2.3.400')]").asked();

    assertThat(asked.values()).hasSize(1);
    assertThat(asked.problems()).containsExactly("'1.2.3.400' is no value of ipv4-addr:value");
  }

  @Test
  @Timeout(10)
  void parenthesesWithoutEndTakeNeitherStackNorTime() {
    String nested = "[" + "(".repeat(200_000) + "ipv4-addr:value = '1.2.3.4'" + ")".repeat(200_000);

    assertThat(values(nested + "]")).hasSize(1);
  }
}
