package processors.exclude;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Conditions in a YAML or JSON file, or in all such files of a directory by their names. */
public final class ConditionFiles implements RuleSource {

  private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json");

  private final Path path;
  private Map<Path, String> last;

  /** Reads a file or a directory, whose content may be replaced at any time. */
  public ConditionFiles(Path path) {
    this.path = path;
  }

  @Override
  public String name() {
    return path.toString();
  }

  @Override
  public Optional<RuleSet> changed() throws RulesUnreadableException {
    Map<Path, String> texts = new LinkedHashMap<>();
    for (Path file : files()) {
      texts.put(file, RuleText.of(file));
    }
    if (texts.equals(last)) {
      return Optional.empty();
    }
    RuleSet rules = RuleSet.NONE;
    for (Map.Entry<Path, String> file : texts.entrySet()) {
      ConditionsText reading = new ConditionsText(file.getKey().toString());
      reading.addAll(file.getValue());
      rules = rules.plus(reading.rules());
    }
    last = texts;
    return Optional.of(rules);
  }

  private List<Path> files() throws RulesUnreadableException {
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.filter(ConditionFiles::isNamedSo).sorted().toList();
    } catch (IOException e) {
      throw new RulesUnreadableException(path + ": the directory cannot be listed: " + e, e);
    }
  }

  private static boolean isNamedSo(Path file) {
    return SUFFIXES.stream().anyMatch(file.toString()::endsWith);
  }
}
