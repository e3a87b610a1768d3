package processors.exclude;

import java.util.List;
import java.util.stream.Stream;

/**
 * The rules of one source, in their order.
 *
 * @param fieldRules rules on the values of fields
 * @param conditions JMESPath conditions
 * @param defects what is broken and was skipped
 */
record RuleSet(List<FieldRule> fieldRules, List<Condition> conditions, List<RuleDefect> defects) {

  static final RuleSet NONE = new RuleSet(List.of(), List.of(), List.of());

  RuleSet {
    fieldRules = List.copyOf(fieldRules);
    conditions = List.copyOf(conditions);
    defects = List.copyOf(defects);
  }

  /** The rules of both, these first. */
  RuleSet plus(RuleSet others) {
    return new RuleSet(
        both(fieldRules, others.fieldRules),
        both(conditions, others.conditions),
        both(defects, others.defects));
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
