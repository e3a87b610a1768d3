package routes.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import processors.normalize.ConfigurationError;
import processors.normalize.FieldMapping;
import processors.normalize.FieldMappingText;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.pattern.LinearPattern;
import processors.pattern.PatternError;
import processors.record.FieldPath;
import routes.yaml.NearestName;
import routes.yaml.Problem;
import routes.yaml.YamlBean;
import routes.yaml.YamlSetting;

/** Checks what a log type's settings say, and whether they fit together. */
final class LogTypeCheck {

  private static final String FIELDS = "fields";
  private static final String TIMESTAMP = "timestamp";
  private static final Set<String> PATTERN_FORMATS = Set.of("text", "multiline");

  /** Times that come from around the record. */
  private static final Set<String> SURROUNDINGS =
      Set.of("cwl_timestamp", "cwe_timestamp", "file_timestamp");

  private final LogTypes logTypes;
  private final EcsFields ecs;

  LogTypeCheck(LogTypes logTypes, EcsFields ecs) {
    this.logTypes = logTypes;
    this.ecs = ecs;
  }

  /** What is wrong with or doubtful about a definition. */
  List<Problem> problems(YamlBean bean, LogTypeDefinition definition) {
    List<Problem> problems = new ArrayList<>();
    logTypes.problems(definition).forEach(error -> problems.add(problem(bean, error)));
    Set<String> targets = new HashSet<>();
    bean.setting(FIELDS)
        .ifPresent(
            fields -> problems.addAll(doubts(fields, mapping -> targetDoubts(mapping, targets))));
    return problems;
  }

  /**
   * Mappings and timestamps of fields that the record does not have. To be asked where no step
   * makes fields before the record is normalised.
   */
  List<Problem> unknownSources(YamlBean bean, LogTypeDefinition definition) {
    List<Problem> problems = new ArrayList<>();
    recordFields(definition)
        .ifPresent(
            known -> {
              bean.setting(FIELDS)
                  .ifPresent(
                      fields ->
                          problems.addAll(
                              doubts(fields, mapping -> unknown(sources(mapping), known))));
              bean.setting(TIMESTAMP)
                  .ifPresent(
                      timestamp ->
                          unknown(paths(timestamp.value()), known)
                              .map(doubt -> Problem.warning(timestamp.name().place(), doubt))
                              .forEach(problems::add));
            });
    return problems;
  }

  private static Problem problem(YamlBean bean, ConfigurationError error) {
    String setting = error.setting().orElse("");
    return Problem.error(
        bean.setting(setting)
            .map(found -> found.placeOf(error.value().orElse("")))
            .orElse(bean.name().place()),
        setting + ": " + error.problem());
  }

  /** What is doubtful about each line of the field mappings. */
  private static List<Problem> doubts(
      YamlSetting fields, Function<FieldMapping, Stream<String>> about) {
    return fields
        .value()
        .lines()
        .map(String::strip)
        .flatMap(
            line ->
                mapping(line).stream()
                    .flatMap(about)
                    .map(doubt -> Problem.warning(fields.placeOf(line), doubt)))
        .toList();
  }

  private Stream<String> targetDoubts(FieldMapping mapping, Set<String> targets) {
    String target = mapping.target().toString();
    Stream<String> twice =
        targets.add(target)
            ? Stream.empty()
            : Stream.of("the field '" + target + "' is mapped twice; the last mapping counts");
    return Stream.concat(twice, ecs.doubt(target).stream());
  }

  private static Stream<String> unknown(Collection<FieldPath> sources, Set<String> known) {
    return sources.stream()
        .map(FieldPath::first)
        .filter(name -> !name.startsWith("@") && !known.contains(name))
        .map(name -> "the pattern has no group '" + name + "'" + NearestName.question(name, known));
  }

  /** The fields that a mapping reads. */
  static Collection<FieldPath> sources(FieldMapping mapping) {
    if (mapping instanceof FieldMapping.FirstOf first) {
      return first.sources();
    }
    return mapping instanceof FieldMapping.AllOf all
        ? all.sources().stream().flatMap(List::stream).toList()
        : List.of();
  }

  /** The fields of the records, where the log type itself tells all of them. */
  static Optional<Set<String>> recordFields(LogTypeDefinition definition) {
    Map<String, String> settings = definition.settings();
    String pattern = settings.getOrDefault("pattern", "");
    boolean told =
        PATTERN_FORMATS.contains(settings.getOrDefault("format", ""))
            && !pattern.isEmpty()
            && !settings.getOrDefault("envelope", "").equals("firelens");
    if (!told) {
      return Optional.empty();
    }
    Set<String> names = new HashSet<>(SURROUNDINGS);
    try {
      names.addAll(LinearPattern.compile(pattern).groupNames());
    } catch (PatternError e) {
      // It is told already as a problem of the pattern.
      return Optional.empty();
    }
    settings
        .getOrDefault("rename", "")
        .lines()
        .forEach(line -> names.add(line.strip().split("\\s*:", 2)[0]));
    return Optional.of(names);
  }

  /** The mapping of a line, if it is one. */
  static Optional<FieldMapping> mapping(String line) {
    try {
      return FieldMappingText.parse(line).stream().findFirst();
    } catch (IllegalArgumentException e) {
      // It is told already as a problem of the log type.
      return Optional.empty();
    }
  }

  /** The field paths in a text, without those that are told already as wrong. */
  static List<FieldPath> paths(String text) {
    return Stream.of(text.strip().split("\\s+"))
        .filter(path -> !path.isEmpty() && !path.startsWith(".") && !path.endsWith("."))
        .map(FieldPath::of)
        .toList();
  }
}
