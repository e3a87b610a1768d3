package routes.migrate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The settings of a log type as a YAML file has them.
 *
 * @param name the log type
 * @param settings name to value; many-line values with line breaks; what is not set is missing
 */
public record LogTypeSettings(String name, Map<String, String> settings) {

  /** Settings that a user.ini does not speak of, so that it cannot take them back either. */
  private static final Set<String> UNKNOWN_TO_REFERENCE = Set.of("name", "priority", "headerLines");

  /** Keeps the order of the settings. */
  public LogTypeSettings {
    settings = new LinkedHashMap<>(settings);
  }

  /** The YAML file of the log type: its bean, and a route that parses, normalises and enriches. */
  public String toYaml(String comment) {
    StringBuilder yaml = new StringBuilder();
    comment.lines().forEach(line -> yaml.append("# ").append(line).append('\n'));
    yaml.append("- beans:\n    - name: ").append(name).append('\n');
    yaml.append("      type: processors.normalize.LogTypeDefinition\n      properties:\n");
    yaml.append("        name: ").append(name).append('\n');
    settings.forEach((setting, value) -> append(yaml, setting, value));
    return yaml.append(
            """
            - route:
                id: %1$s
                description: %1$s
                from:
                  uri: direct:%1$s
                  steps:
                    - process: { ref: parse }
                    - process: { ref: normalize }
                    - to: direct:enrich
            """
                .formatted(name))
        .toString();
  }

  private static void append(StringBuilder yaml, String setting, String value) {
    yaml.append("        ").append(setting).append(": ");
    if (value.indexOf('\n') < 0) {
      yaml.append('\'').append(value.replace("'", "''")).append("'\n");
      return;
    }
    yaml.append("|\n");
    value.lines().forEach(line -> yaml.append("          ").append(line).append('\n'));
  }

  /** Property lines for the settings that differ from those of a built-in log type. */
  String toProperties(Map<String, String> builtIn) {
    StringBuilder lines = new StringBuilder();
    settings.forEach(
        (setting, value) -> {
          if (!value.strip().equals(builtIn.getOrDefault(setting, "").strip())) {
            lines.append(property(setting, value));
          }
        });
    builtIn.forEach(
        (setting, value) -> {
          if (!value.isEmpty()
              && !UNKNOWN_TO_REFERENCE.contains(setting)
              && !settings.containsKey(setting)) {
            lines.append(property(setting, ""));
          }
        });
    return lines.toString();
  }

  private String property(String setting, String value) {
    String escaped = value.replace("\\", "\\\\").replace("\n", "\\n");
    return "siem.log-type." + name + "." + setting + "=" + escaped + "\n";
  }
}
