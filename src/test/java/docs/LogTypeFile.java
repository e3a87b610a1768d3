package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import processors.normalize.LogTypeDefinition;

/**
 * The YAML file of a log type as it stands.
 *
 * @param comment what the file's first comment says of the logs and their specification
 * @param description the route's description
 * @param settings all settings of the log type, with their defaults
 * @param steps the log type's own steps, in the order in which its route calls them
 */
record LogTypeFile(
    String comment, String description, Map<String, String> settings, List<Step> steps) {

  /**
   * A step of the log type's own.
   *
   * @param name the bean's name
   * @param type the name of its class
   * @param properties its settings
   */
  record Step(String name, String type, Map<String, String> properties) {}

  private static final String SUFFIX = ".camel.yaml";

  /** The log types of a directory, in the order in which keys are matched. */
  static List<LogTypeFile> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      List<LogTypeFile> found = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(SUFFIX)).toList()) {
        read(file).ifPresent(found::add);
      }
      found.sort(
          Comparator.comparingInt((LogTypeFile type) -> Integer.parseInt(type.setting("priority")))
              .thenComparing(LogTypeFile::name));
      return found;
    }
  }

  String name() {
    return setting("name");
  }

  /** A setting, empty if the log type does not have it. */
  String setting(String name) {
    return settings.get(name);
  }

  private static Optional<LogTypeFile> read(Path file) throws IOException {
    String yaml = Files.readString(file);
    Object elements = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    Map<String, Map<?, ?>> beans = new LinkedHashMap<>();
    Map<?, ?> route = Map.of();
    for (Object element : (List<?>) elements) {
      if (((Map<?, ?>) element).get("beans") instanceof List<?> listed) {
        listed.forEach(bean -> beans.put(text((Map<?, ?>) bean, "name"), (Map<?, ?>) bean));
      } else if (((Map<?, ?>) element).get("route") instanceof Map<?, ?> found) {
        route = found;
      }
    }
    Map<?, ?> of = route;
    return beans.values().stream()
        .filter(bean -> text(bean, "type").equals(LogTypeDefinition.class.getName()))
        .findFirst()
        .map(
            type ->
                new LogTypeFile(
                    comment(yaml), text(of, "description"), settings(type), steps(of, beans)));
  }

  private static String comment(String yaml) {
    return yaml.lines()
        .takeWhile(line -> line.startsWith("#"))
        .map(line -> line.substring(1).strip())
        .collect(Collectors.joining(" "));
  }

  private static Map<String, String> settings(Map<?, ?> type) {
    Map<String, String> settings = new LinkedHashMap<>(new LogTypeDefinition().settings());
    settings.putAll(properties(type));
    return settings;
  }

  private static Map<String, String> properties(Map<?, ?> bean) {
    Map<String, String> properties = new LinkedHashMap<>();
    if (bean.get("properties") instanceof Map<?, ?> said) {
      said.forEach((name, value) -> properties.put(name.toString(), value.toString()));
    }
    return properties;
  }

  private static List<Step> steps(Map<?, ?> route, Map<String, Map<?, ?>> beans) {
    List<Step> steps = new ArrayList<>();
    for (Object element : (List<?>) ((Map<?, ?>) route.get("from")).get("steps")) {
      Map<?, ?> bean =
          ((Map<?, ?>) element).get("process") instanceof Map<?, ?> process
              ? beans.get(text(process, "ref"))
              : null;
      if (bean != null) {
        steps.add(new Step(text(bean, "name"), text(bean, "type"), properties(bean)));
      }
    }
    return steps;
  }

  private static String text(Map<?, ?> map, String name) {
    return String.valueOf(map.get(name));
  }
}
