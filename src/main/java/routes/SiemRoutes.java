package routes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.Properties;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.main.Main;
import processors.read.RecordLimits;

/** The service: Camel Main with the routes of all stages. */
public final class SiemRoutes {

  private SiemRoutes() {}

  /**
   * The service, ready to be run.
   *
   * @param overrides settings that win over application.properties and the environment
   */
  public static Main create(Properties overrides) {
    Main main = new Main();
    main.setOverrideProperties(overrides);
    MeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    main.bind(MicrometerConstants.METRICS_REGISTRY_NAME, meters);
    DocumentBeans documents = new DocumentBeans(RecordLimits.STANDARD);
    documents.bindTo(main::bind);
    main.addMainListener(new LogTypesLoader(documents.logTypes()));
    main.configure()
        .addConfiguration(
            new ServiceConfiguration(
                documents.logTypes(), meters, Clock.systemUTC(), Version.current()));
    return main;
  }
}
