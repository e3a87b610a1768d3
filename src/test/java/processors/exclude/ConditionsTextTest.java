package processors.exclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ConditionsTextTest {

  private static RuleSet read(String text) throws RulesUnreadableException {
    ConditionsText reading = new ConditionsText("conditions.yaml");
    reading.addAll(text);
    return reading.rules();
  }

  @Test
  void yamlAndJsonSayTheSame() throws Exception {
    RuleSet yaml =
        read(
            """
            # the scanner
            cloudtrail/scanner:
              action: exclude
              expression: user.name == 'scanner'
            """);
    RuleSet json =
        read(
            "{\"cloudtrail/scanner\": {\"action\": \"EXCLUDE\","
                + " \"expression\": \"user.name == 'scanner'\"}}");

    for (RuleSet rules : new RuleSet[] {yaml, json}) {
      assertThat(rules.defects()).isEmpty();
      Condition condition = rules.conditions().get(0);
      assertThat(condition.logType()).isEqualTo("cloudtrail");
      assertThat(condition.shortName()).isEqualTo("scanner");
      assertThat(condition.action()).isEqualTo(Condition.Action.EXCLUDE);
      assertThat(condition.expression()).isEqualTo("user.name == 'scanner'");
    }
  }

  @Test
  void aDisabledConditionIsNotEvenCompiled() throws Exception {
    RuleSet rules = read("alb/off: {action: Disable, expression: 'a =='}");

    assertThat(rules.conditions()).isEmpty();
    assertThat(rules.defects()).isEmpty();
  }

  @Test
  void brokenConditionsAreToldWithTheirLinesAndTheOthersAreTaken() throws Exception {
    RuleSet rules =
        read(
            """
            noLogType: {action: COUNT, expression: a}
            alb/noExpression: {action: COUNT}
            alb/otherAction: {action: DROP, expression: a}
            alb/syntax: {action: COUNT, expression: 'a =='}
            alb/list: [1]
            alb/good: {action: COUNT, expression: a}
            """);

    assertThat(rules.conditions()).extracting(Condition::name).containsExactly("alb/good");
    assertThat(rules.defects())
        .extracting(RuleDefect::place)
        .containsExactly("line 1", "line 2", "line 3", "line 4", "line 5");
    assertThat(rules.defects().get(2).toString())
        .isEqualTo(
            "conditions.yaml: line 3: alb/otherAction: expected the action EXCLUDE, COUNT or"
                + " DISABLE, got 'DROP'");
    assertThat(rules.defects().get(3).problem()).contains("expected a JMESPath expression");
  }

  @Test
  void expressionsWithoutMeasureAreRefused() {
    ConditionsText reading = new ConditionsText("/siem/exclude-logs/");
    reading.add("alb/long", condition("a".repeat(10_000)));
    reading.add("alb/deep", condition("!".repeat(8000) + "a"));
    reading.add("alb/nested", condition("(".repeat(4000) + "a" + ")".repeat(4000)));
    reading.add("alb/empty", "");
    reading.add("alb/text", "not JSON: [");
    reading.add("alb/lists", "[".repeat(100_000));

    assertThat(reading.rules().defects())
        .extracting(RuleDefect::place)
        .contains("alb/long", "alb/empty", "alb/text", "alb/lists");
    for (Condition accepted : reading.rules().conditions()) {
      try {
        assertThat(accepted.isTrueOf(java.util.Map.of("a", 1), new DocumentRuntime()))
            .isIn(true, false);
      } catch (software.amazon.smithy.jmespath.JmespathException e) {
        assertThat(e).hasMessageContaining("StackOverflowError");
      }
    }
  }

  @Test
  void whatIsNoYamlIsRefusedAsAWhole() {
    assertThatThrownBy(() -> read("alb/a: {action"))
        .isInstanceOf(RulesUnreadableException.class)
        .hasMessageContaining("conditions.yaml: expected YAML or JSON");
    assertThatThrownBy(() -> read("- a"))
        .isInstanceOf(RulesUnreadableException.class)
        .hasMessageContaining("line 1: expected names like cloudtrail/scanner");
  }

  @Test
  void anEmptyFileHasNoConditions() throws Exception {
    assertThat(read("# nothing yet\n").conditions()).isEmpty();
  }

  private static String condition(String expression) {
    return "{\"action\": \"EXCLUDE\", \"expression\": \"" + expression + "\"}";
  }
}
