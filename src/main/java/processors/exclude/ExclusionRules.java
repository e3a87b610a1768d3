package processors.exclude;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** All rules that are in force, by log type. Immutable and safe for any thread. */
public final class ExclusionRules {

  /** No rules. */
  public static final ExclusionRules NONE = new ExclusionRules(Map.of());

  /**
   * The rules for one log type.
   *
   * @param own leave out what collecting logs itself causes
   * @param fieldRules rules on the values of fields
   * @param conditions JMESPath conditions, in the order in which they are tried
   */
  record OfLogType(List<FieldRule> own, List<FieldRule> fieldRules, List<Condition> conditions) {

    private static final OfLogType NONE = new OfLogType(List.of(), List.of(), List.of());

    OfLogType {
      own = List.copyOf(own);
      fieldRules = List.copyOf(fieldRules);
      conditions = List.copyOf(conditions);
    }
  }

  private final Map<String, OfLogType> byLogType;

  private ExclusionRules(Map<String, OfLogType> byLogType) {
    this.byLogType = Map.copyOf(byLogType);
  }

  /**
   * @param own what collecting logs itself causes
   * @param rules the user's rules
   */
  static ExclusionRules of(RuleSet own, RuleSet rules) {
    Map<String, OfLogType> byLogType = new HashMap<>();
    for (FieldRule rule : own.fieldRules()) {
      change(
          byLogType,
          rule.logType(),
          before ->
              new OfLogType(with(before.own(), rule), before.fieldRules(), before.conditions()));
    }
    for (FieldRule rule : rules.fieldRules()) {
      change(
          byLogType,
          rule.logType(),
          before ->
              new OfLogType(before.own(), with(before.fieldRules(), rule), before.conditions()));
    }
    for (Condition rule : rules.conditions()) {
      change(
          byLogType,
          rule.logType(),
          before ->
              new OfLogType(before.own(), before.fieldRules(), with(before.conditions(), rule)));
    }
    return new ExclusionRules(byLogType);
  }

  /** The rules for the records of a log type. */
  OfLogType of(String logType) {
    return byLogType.getOrDefault(logType, OfLogType.NONE);
  }

  private static void change(
      Map<String, OfLogType> byLogType, String logType, UnaryOperator<OfLogType> change) {
    byLogType.put(logType, change.apply(byLogType.getOrDefault(logType, OfLogType.NONE)));
  }

  private static <T> List<T> with(List<T> list, T another) {
    List<T> more = new java.util.ArrayList<>(list);
    more.add(another);
    return more;
  }
}
