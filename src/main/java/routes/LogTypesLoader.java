package routes;

import java.util.Set;
import org.apache.camel.main.BaseMainSupport;
import org.apache.camel.main.MainListenerSupport;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;

/**
 * Checks the log types that the YAML files define and makes them known, after the files are read
 * and before any route starts.
 */
final class LogTypesLoader extends MainListenerSupport {

  private final LogTypes logTypes;

  LogTypesLoader(LogTypes logTypes) {
    this.logTypes = logTypes;
  }

  /**
   * @throws processors.normalize.ConfigurationError if a log type is wrong; Camel does not start
   *     then
   */
  @Override
  public void afterConfigure(BaseMainSupport main) {
    Set<LogTypeDefinition> definitions =
        main.getCamelContext().getRegistry().findByType(LogTypeDefinition.class);
    new LogTypeOverrides(main.getCamelContext()).applyTo(definitions);
    logTypes.replaceWith(definitions);
  }
}
