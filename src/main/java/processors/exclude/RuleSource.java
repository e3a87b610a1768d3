package processors.exclude;

import java.util.Optional;

/** Where rules come from. Used by one thread at a time. */
public sealed interface RuleSource permits FieldRulesFile, ConditionFiles, ConditionParameters {

  /** What it is called in logs. */
  String name();

  /**
   * The rules as they are now, or nothing if they are as they were the last time.
   *
   * @throws RulesUnreadableException if they cannot be read; the last ones stay good
   */
  Optional<RuleSet> changed() throws RulesUnreadableException;
}
