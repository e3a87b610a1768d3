package routes;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.apache.camel.CamelContext;
import org.apache.camel.support.PropertyBindingSupport;
import processors.normalize.ConfigurationError;
import processors.normalize.LogTypeDefinition;

/**
 * Changes single settings of log types by property lines, so that nobody has to copy a YAML file
 * for them: {@code siem.log-type.alb.indexRotation=daily}, or for all log types {@code
 * siem.log-type.*.indexRotation}.
 */
final class LogTypeOverrides {

  private static final String PREFIX = "siem.log-type.";
  private static final String ALL = "*";

  private final CamelContext context;

  LogTypeOverrides(CamelContext context) {
    this.context = context;
  }

  /**
   * Applies the property lines; those for one log type after those for all.
   *
   * @throws ConfigurationError if a line names an unknown log type or setting
   */
  void applyTo(Collection<LogTypeDefinition> definitions) {
    Properties lines =
        context.getPropertiesComponent().loadProperties(key -> key.startsWith(PREFIX));
    for (String line : new TreeSet<>(lines.stringPropertyNames())) {
      apply(line, lines.getProperty(line), definitions);
    }
  }

  private void apply(String line, String value, Collection<LogTypeDefinition> definitions) {
    int dot = line.indexOf('.', PREFIX.length());
    String name = dot < 0 ? "" : line.substring(PREFIX.length(), dot);
    List<LogTypeDefinition> meant =
        definitions.stream()
            .filter(definition -> name.equals(ALL) || definition.name().equals(name))
            .toList();
    if (meant.isEmpty()) {
      throw new ConfigurationError(
          line + ": expected " + PREFIX + "<log type>.<setting> with a log type that is there");
    }
    meant.forEach(definition -> set(definition, line, line.substring(dot + 1), value));
  }

  private void set(LogTypeDefinition definition, String line, String setting, String value) {
    boolean known =
        PropertyBindingSupport.build()
            .withCamelContext(context)
            .withTarget(definition)
            .withProperty(setting, value)
            .bind();
    if (!known) {
      throw new ConfigurationError(
          line + ": expected a setting of log types, such as indexRotation, got '" + setting + "'");
    }
  }
}
