package processors.pattern;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** All patterns of the built-in log types: those of their YAML files and those of their steps. */
final class LogTypePatterns {

  private static final Set<String> SETTINGS =
      Set.of("pattern", "firstLine", "s3Key", "s3KeyIgnored", "fileTimestamp");

  private static final Path ROUTES = Path.of("src/main/resources/routes");
  private static final Path SOURCES = Path.of("src/main/java");

  private final SortedMap<String, String> patterns = new TreeMap<>();

  private LogTypePatterns() {}

  /** Each pattern by the place where it stands. */
  static SortedMap<String, String> all() throws IOException {
    LogTypePatterns found = new LogTypePatterns();
    found.addYaml();
    found.addJava();
    return found.patterns;
  }

  private void addYaml() throws IOException {
    try (Stream<Path> files = Files.list(ROUTES)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        addBeans(
            file.getFileName().toString(),
            new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
      }
    }
  }

  private void addBeans(String file, Object elements) {
    for (Object element : (List<?>) elements) {
      if (((Map<?, ?>) element).get("beans") instanceof List<?> beans) {
        beans.forEach(bean -> addProperties(file, (Map<?, ?>) bean));
      }
    }
  }

  private void addProperties(String file, Map<?, ?> bean) {
    if (bean.get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (name, value) -> {
            if (SETTINGS.contains(name.toString())) {
              patterns.put(file + " " + bean.get("name") + "." + name, value.toString());
            }
          });
    }
  }

  private void addJava() throws IOException {
    for (String directory : List.of("processors/types", "processors/steps", "processors/read")) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(directory))) {
        files
            .map(file -> SOURCES.relativize(file).toString())
            .filter(name -> name.endsWith(".java") && !name.endsWith("-info.java"))
            .forEach(name -> addConstants(name.substring(0, name.length() - 5).replace('/', '.')));
      }
    }
  }

  private void addConstants(String type) {
    try {
      for (Field field : Class.forName(type).getDeclaredFields()) {
        if (field.getType() == LinearPattern.class && Modifier.isStatic(field.getModifiers())) {
          field.setAccessible(true);
          patterns.put(type + "." + field.getName(), ((LinearPattern) field.get(null)).regex());
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new UncheckedIOException(new IOException(type, e));
    }
  }
}
