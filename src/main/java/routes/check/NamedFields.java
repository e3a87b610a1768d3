package routes.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import processors.normalize.FieldMapping;
import processors.normalize.LogTypeDefinition;
import processors.pattern.LinearPattern;
import processors.pattern.PatternError;
import routes.yaml.YamlBean;
import routes.yaml.YamlFile;
import routes.yaml.YamlSetting;

/**
 * The fields that a file names for the documents of a log type: in its mappings and in its steps.
 *
 * @param names their paths
 * @param complete whether the documents can have no others
 */
record NamedFields(Set<String> names, boolean complete) {

  private static final String STEPS = "processors.steps.";

  /** The steps whose settings tell all fields that they set. */
  private static final Set<String> TELLING =
      Set.of(
          "Band",
          "Compose",
          "DecodePercent",
          "DropFields",
          "DropValue",
          "Extract",
          "Lookup",
          "LowerCase",
          "MapFields",
          "MoveFields",
          "ReplaceText",
          "TrimEnd");

  /** Keeps the set from changing. */
  NamedFields {
    names = Set.copyOf(names);
  }

  /** The fields that the file of a log type names. */
  static NamedFields of(YamlBean logType, LogTypeDefinition definition, YamlFile file) {
    Optional<Set<String>> record = LogTypeCheck.recordFields(definition);
    Set<String> names = new HashSet<>(record.orElse(Set.of()));
    value(logType, "fieldPrefix").ifPresent(prefix -> addPrefixed(names, prefix));
    value(logType, "clientIp")
        .ifPresent(paths -> LogTypeCheck.paths(paths).forEach(path -> names.add(path.toString())));
    file.beans().forEach(bean -> addNames(bean, names));
    boolean complete =
        record.isPresent()
            && RouteCheck.ownSteps(file, definition.name())
                .filter(steps -> steps.stream().allMatch(step -> tells(step, file)))
                .isPresent();
    return new NamedFields(names, complete);
  }

  /** Whether a field, or an object that it lies in, is among them. */
  boolean name(String path) {
    return names.contains(path)
        || names.stream()
            .anyMatch(name -> path.startsWith(name) && path.charAt(name.length()) == '.');
  }

  /** The names of the fields that end like this, without the end. */
  List<String> endingIn(String end) {
    return names.stream()
        .filter(name -> name.endsWith(end))
        .map(name -> name.substring(0, name.length() - end.length()))
        .sorted()
        .toList();
  }

  private static boolean tells(String step, YamlFile file) {
    return file.beans().stream()
        .filter(bean -> bean.name().value().equals(step))
        .map(bean -> bean.type().value())
        .anyMatch(
            type -> type.startsWith(STEPS) && TELLING.contains(type.substring(STEPS.length())));
  }

  private static void addPrefixed(Set<String> names, String prefix) {
    List.copyOf(names).forEach(name -> names.add(prefix + "." + name));
  }

  private static void addNames(YamlBean bean, Set<String> names) {
    value(bean, "to").ifPresent(names::add);
    Optional<String> fields = value(bean, "fields");
    fields.stream()
        .flatMap(String::lines)
        .map(String::strip)
        .flatMap(line -> LogTypeCheck.mapping(line).stream())
        .flatMap(NamedFields::names)
        .forEach(names::add);
    if (fields.isEmpty() && !bean.isLogType()) {
      value(bean, "pattern").ifPresent(pattern -> names.addAll(groups(pattern)));
    }
  }

  private static Stream<String> names(FieldMapping mapping) {
    return Stream.concat(
        Stream.of(mapping.target().toString()),
        LogTypeCheck.sources(mapping).stream().map(Object::toString));
  }

  private static List<String> groups(String pattern) {
    try {
      return LinearPattern.compile(pattern).groupNames();
    } catch (PatternError e) {
      // It is told already as a problem of the step.
      return List.of();
    }
  }

  private static Optional<String> value(YamlBean bean, String setting) {
    return bean.setting(setting).map(YamlSetting::value).filter(value -> !value.isBlank());
  }
}
