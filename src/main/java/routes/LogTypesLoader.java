package routes;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Registry;
import processors.normalize.ConfigurationError;
import processors.normalize.DocumentStep;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.normalize.RequiredSettings;

/**
 * Checks the log types that the YAML files define and makes them known, after the files are read
 * and before any route starts.
 */
final class LogTypesLoader extends MainListenerSupport {

  private static final String ENTRY = "direct:";

  private final LogTypes logTypes;

  LogTypesLoader(LogTypes logTypes) {
    this.logTypes = logTypes;
  }

  /**
   * @throws ConfigurationError if a step lacks a setting, or a log type is wrong or without a
   *     route; Camel does not start then
   */
  @Override
  public void afterConfigure(BaseMainSupport main) {
    load(main.getCamelContext());
  }

  /**
   * Puts the log types that are defined now in the place of those that were known.
   *
   * @throws ConfigurationError if a step lacks a setting or a log type is wrong; what was known
   *     stays
   */
  void load(CamelContext context) {
    Registry registry = context.getRegistry();
    checkSteps(registry.findByTypeWithName(DocumentStep.class));
    Set<LogTypeDefinition> definitions = registry.findByType(LogTypeDefinition.class);
    new LogTypeOverrides(context).applyTo(definitions);
    logTypes.replaceWith(definitions);
    checkRoutes(context, definitions);
  }

  /** A log type without a route would have its objects read again and again, and never loaded. */
  private static void checkRoutes(CamelContext context, Set<LogTypeDefinition> definitions) {
    Set<String> entries =
        context
            .getCamelContextExtension()
            .getContextPlugin(Model.class)
            .getRouteDefinitions()
            .stream()
            .map(route -> route.getInput().getEndpointUri())
            .collect(Collectors.toSet());
    List<ConfigurationError> missing =
        definitions.stream()
            .map(LogTypeDefinition::name)
            .filter(name -> !entries.contains(ENTRY + name))
            .map(
                name ->
                    ConfigurationError.ofLogType(
                        name, "name", "expected a route from " + ENTRY + name + ", found none"))
            .toList();
    if (!missing.isEmpty()) {
      throw ConfigurationError.all(missing);
    }
  }

  private static void checkSteps(Map<String, DocumentStep> steps) {
    List<ConfigurationError> missing =
        steps.entrySet().stream()
            .flatMap(
                step ->
                    RequiredSettings.missing(step.getValue()).stream()
                        .map(
                            setting ->
                                ConfigurationError.ofStep(
                                    step.getKey(), setting, "expected a value, got none")))
            .toList();
    if (!missing.isEmpty()) {
      throw ConfigurationError.all(missing);
    }
  }
}
