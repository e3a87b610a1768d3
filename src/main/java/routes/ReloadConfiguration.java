package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.main.MainConfigurationProperties;
import processors.ingest.PollGate;

/**
 * Makes what {@code log-types.camel.yaml} refers to; without a directory of the user there is no
 * such route.
 */
final class ReloadConfiguration implements CamelConfiguration {

  private static final String ROUTE_FILE = "**/log-types.camel.yaml";

  private final MainConfigurationProperties application;
  private final PollGate gate;
  private final LogTypesLoader logTypes;
  private final MeterRegistry meters;

  ReloadConfiguration(
      MainConfigurationProperties application,
      PollGate gate,
      LogTypesLoader logTypes,
      MeterRegistry meters) {
    this.application = application;
    this.gate = gate;
    this.logTypes = logTypes;
    this.meters = meters;
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    settings.number("siem.log-types.reload-millis", 100, 86_400_000);
    String directory = settings.text("siem.log-types.directory");
    if (directory.isEmpty()) {
      application.setRoutesExcludePattern(ROUTE_FILE);
      return;
    }
    context
        .getRegistry()
        .bind(
            "reloadLogTypes",
            new ReloadLogTypes(context, Path.of(directory), gate, logTypes, meters));
  }
}
