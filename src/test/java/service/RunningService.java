package service;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Properties;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckHelper;
import org.apache.camel.main.Main;
import routes.SiemRoutes;

/** The service in this JVM, so that its health and its meters can be looked at. */
final class RunningService implements AutoCloseable {

  private final Main main;

  private RunningService(Main main) {
    this.main = main;
  }

  /** Starts the service. */
  static RunningService start(ServiceSettings settings) {
    System.setProperty("aws.accessKeyId", "test");
    System.setProperty("aws.secretAccessKey", "test");
    Properties overrides = new Properties();
    overrides.putAll(settings.values());
    Main main = SiemRoutes.create(overrides);
    main.start();
    return new RunningService(main);
  }

  /** The state of a readiness check. */
  HealthCheck.State readiness(String check) {
    Collection<HealthCheck.Result> results =
        HealthCheckHelper.invokeReadiness(main.getCamelContext());
    return results.stream()
        .filter(result -> result.getCheck().getId().equals(check))
        .map(HealthCheck.Result::getState)
        .findAny()
        .orElseThrow(() -> new AssertionError("no check " + check + " among " + results));
  }

  /** What a counter says, all its tags together. */
  double count(String counter) {
    return meters().find(counter).counters().stream().mapToDouble(Counter::count).sum();
  }

  /** What a gauge says. */
  double gauge(String gauge) {
    return meters().get(gauge).gauges().stream().mapToDouble(Gauge::value).sum();
  }

  private MeterRegistry meters() {
    return main.getCamelContext()
        .getRegistry()
        .lookupByNameAndType(MicrometerConstants.METRICS_REGISTRY_NAME, MeterRegistry.class);
  }

  @Override
  public void close() {
    main.stop();
    main.shutdown();
  }
}
