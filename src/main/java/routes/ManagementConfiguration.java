package routes;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.CamelContext;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.component.platform.http.main.ManagementHttpServer;
import org.apache.camel.main.Main;
import org.jolokia.server.core.restrictor.policy.PolicyRestrictor;
import org.jolokia.server.core.service.api.Restrictor;
import routes.management.Access;
import routes.management.GuardedServerFactory;
import routes.management.HawtioConsole;
import routes.management.RouteControl;
import routes.management.StageTimer;

/**
 * Adds to a Camel application what shows it at work: meters, health, Jolokia and the Hawtio console
 * on the management port ({@code camel.management.*}, {@code siem.management.*}).
 */
public final class ManagementConfiguration {

  private static final String HOSTS = "siem.management.hosts";
  private static final String ROUTE_CONTROL = "siem.management.route-control";
  private static final String POLICY = "/jolokia-access.xml";

  private final PrometheusMeterRegistry meters =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final HawtioConsole console;

  /**
   * @param console the console to serve
   */
  public ManagementConfiguration(HawtioConsole console) {
    this.console = console;
  }

  /** Where the whole application counts; served at {@code /observe/metrics}. */
  public MeterRegistry meters() {
    return meters;
  }

  /** Adds everything to an application that has not been started. */
  public void configure(Main main) {
    main.bind(MicrometerConstants.METRICS_REGISTRY_NAME, meters);
    main.bind("stageTimer", new StageTimer(meters));
    main.bind(
        "managementServerFactory",
        new GuardedServerFactory(ManagementConfiguration::access, console));
  }

  /**
   * Where the management server of a running context is to be found, with the port that it really
   * has.
   *
   * @throws IllegalStateException if the context has no management server
   */
  public static URI address(CamelContext context) {
    ManagementHttpServer server = context.hasService(ManagementHttpServer.class);
    if (server == null) {
      throw new IllegalStateException(
          "There is no management server: camel.management.enabled is not true");
    }
    String host = server.getHost().equals("0.0.0.0") ? "127.0.0.1" : server.getHost();
    return URI.create("http://" + host + ":" + server.getRouter().getServer().getPort());
  }

  private static Access access(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    Set<String> hosts =
        Arrays.stream(settings.text(HOSTS).split("\\s*,\\s*"))
            .filter(host -> !host.isEmpty())
            .collect(Collectors.toUnmodifiableSet());
    return new Access(hosts, restrictor(settings.choice(ROUTE_CONTROL, RouteOperations.class)));
  }

  private static Restrictor restrictor(RouteOperations operations) {
    try (InputStream policy = ManagementConfiguration.class.getResourceAsStream(POLICY)) {
      return switch (operations) {
        case ALLOWED -> new RouteControl(policy);
        case REFUSED -> new PolicyRestrictor(policy);
      };
    } catch (IOException cause) {
      throw new UncheckedIOException("Cannot read " + POLICY, cause);
    }
  }

  /** Whether routes may be started and stopped from outside, as the settings name it. */
  private enum RouteOperations {
    ALLOWED,
    REFUSED
  }
}
