package processors.exclude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldRulesCsvTest {

  private static final String HEADER = "log_type,field,pattern,pattern_type,comment\n";

  private static RuleSet parse(String rows) throws RulesUnreadableException {
    return FieldRulesCsv.parse("exclude.csv", HEADER + rows);
  }

  private static boolean excludes(String row, Map<String, Object> fields) throws Exception {
    List<FieldRule> rules = parse(row).fieldRules();
    assertThat(rules).hasSize(1);
    return rules.get(0).matches(fields);
  }

  @Test
  void aTextIsComparedAsAWhole() throws Exception {
    String row = "alb,agent,a.c,text,";

    assertThat(excludes(row, Map.of("agent", "a.c"))).isTrue();
    assertThat(excludes(row, Map.of("agent", "abc"))).isFalse();
    assertThat(excludes(row, Map.of("agent", "a.c/2"))).isFalse();
    assertThat(excludes("alb,agent,a.c,TEXT,", Map.of("agent", "a.c"))).isTrue();
  }

  @Test
  void aRegularExpressionReadsFromTheStartToTheEnd() throws Exception {
    String row = "alb,path,/internal/.*,regex,";

    assertThat(excludes(row, Map.of("path", "/internal/x"))).isTrue();
    assertThat(excludes(row, Map.of("path", "/a/internal/x"))).isFalse();
    assertThat(excludes("alb,ip,10\\.0\\.,regex,", Map.of("ip", "10.0.0.1"))).isFalse();
  }

  @Test
  void theEndIsThatOfTheLastAlternativeAsInTheReference() throws Exception {
    String row = "alb,status,NODATA|SKIPDATA,regex,";

    assertThat(excludes(row, Map.of("status", "NODATA and more"))).isTrue();
    assertThat(excludes(row, Map.of("status", "SKIPDATA and more"))).isFalse();
  }

  @Test
  void aTypeThatIsNotTextIsARegularExpression() throws Exception {
    assertThat(excludes("alb,a,x+,,", Map.of("a", "xxx"))).isTrue();
  }

  @Test
  void aNumberSaysWhichElementIsLookedAt() throws Exception {
    Map<String, Object> fields =
        Map.of("resources", List.of(Map.of("ARN", "a"), Map.of("ARN", "b")));
    assertThat(excludes("t,resources.0.ARN,a,text,", fields)).isTrue();
    assertThat(excludes("t,resources.0.ARN,b,text,", fields)).isFalse();
    assertThat(excludes("t,resources.1.ARN,b,text,", fields)).isTrue();
    assertThat(excludes("t,resources.2.ARN,b,text,", fields)).isFalse();
  }

  @Test
  void allElementsOfListsAreLookedAt() throws Exception {
    String row = "cloudtrail,resources.ARN,b,text,";
    Map<String, Object> second =
        Map.of("resources", List.of(Map.of("ARN", "a"), List.of(Map.of("ARN", "b"))));

    assertThat(excludes(row, second)).isTrue();
    assertThat(excludes("t,names,b,text,", Map.of("names", List.of("a", "b")))).isTrue();
    assertThat(excludes(row, Map.of("resources", List.of(Map.of("ARN", "a"))))).isFalse();
  }

  @Test
  void whatIsMissingOrNullMatchesNothing() throws Exception {
    Map<String, Object> fields = new HashMap<>();
    fields.put("a", null);
    fields.put("list", Arrays.asList(null, Map.of()));

    assertThat(excludes("t,a,N.*|,regex,", fields)).isFalse();
    assertThat(excludes("t,a.b,.*,regex,", fields)).isFalse();
    assertThat(excludes("t,list,.*,regex,", fields)).isFalse();
    assertThat(excludes("t,other,.*,regex,", fields)).isFalse();
  }

  @Test
  void booleansAndNumbersAreComparedAsText() throws Exception {
    assertThat(excludes("t,a,False,text,", Map.of("a", false))).isTrue();
    assertThat(excludes("t,a,True,text,", Map.of("a", false))).isFalse();
    assertThat(excludes("t,a,443,text,", Map.of("a", 443L))).isTrue();
  }

  @Test
  void aBrokenRuleIsToldWithItsLineAndTheOthersAreTaken() throws Exception {
    RuleSet rules =
        parse(
            """
            alb,a,(,regex,no group
            alb,b
            ,c,x,text,
            alb,d,"x,y",text,"with, commas"
            """);

    assertThat(rules.fieldRules()).extracting(FieldRule::name).containsExactly("d=x,y");
    assertThat(rules.defects()).hasSize(3);
    assertThat(rules.defects().get(0).toString())
        .startsWith("exclude.csv: line 2: expected a regular expression in pattern, got '('");
    assertThat(rules.defects().get(1).toString())
        .isEqualTo("exclude.csv: line 3: expected a value for pattern, the row has only 2");
    assertThat(rules.defects().get(2).toString())
        .startsWith("exclude.csv: line 4: expected a log_type and a field");
  }

  @Test
  void anotherFileIsRefusedAsAWhole() {
    assertThatThrownBy(() -> FieldRulesCsv.parse("exclude.csv", "type,field\nalb,a\n"))
        .isInstanceOf(RulesUnreadableException.class)
        .hasMessageContaining("line 1: expected the header log_type,field,pattern,pattern_type")
        .hasMessageContaining("got type,field");
  }

  @Test
  void aByteOrderMarkDoesNotMatter() throws Exception {
    RuleSet rules = FieldRulesCsv.parse("e.csv", "\uFEFF" + HEADER + "alb,a,x,text,\r\n");

    assertThat(rules.fieldRules()).hasSize(1);
  }
}
