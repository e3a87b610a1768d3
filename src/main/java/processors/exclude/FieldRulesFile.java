package processors.exclude;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Rules on fields in a CSV file. Its content counts and not its time, which mounted configuration
 * does not always change.
 */
public final class FieldRulesFile implements RuleSource {

  private final Path path;
  private String last;

  /** Reads a file, which may be replaced at any time. */
  public FieldRulesFile(Path path) {
    this.path = path;
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public Optional<RuleSet> changed() throws RulesUnreadableException {
    String text = RuleText.of(path);
    if (text.equals(last)) {
      return Optional.empty();
    }
    RuleSet rules = FieldRulesCsv.parse(name(), text);
    last = text;
    return Optional.of(rules);
  }
}
