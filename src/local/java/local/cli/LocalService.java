package local.cli;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;
import local.StackAddresses;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.main.Main;
import processors.feeds.EnrichmentData;
import processors.normalize.LogType;
import processors.normalize.LogTypes;
import routes.ManagementConfiguration;
import routes.RouteFiles;
import routes.SiemRoutes;

/** The service as {@code siem run} has it, on the embedded stack. */
final class LocalService implements AutoCloseable {

  private static final String LOG_TYPE = "log_type";

  private final Main main;

  private LocalService(Main main) {
    this.main = main;
  }

  /** Makes settings lead to the embedded stack, whatever they or the environment say. */
  static void point(Properties settings, String region, StackAddresses stack) {
    settings.setProperty("siem.aws.region", region);
    settings.setProperty("siem.aws.sqs-endpoint", stack.sqs().toString());
    settings.setProperty("siem.aws.s3-endpoint", stack.s3().toString());
    settings.setProperty("siem.aws.s3-path-style", "true");
    settings.setProperty("siem.queue.ingest", stack.ingestQueue().toString());
    settings.setProperty("siem.queue.dead-letters", stack.deadLetterQueue().toString());
    settings.setProperty("siem.opensearch.url", stack.openSearch().toString());
    settings.setProperty("siem.opensearch.authentication", "none");
    settings.setProperty("siem.opensearch.certificates", "");
    settings.setProperty("camel.management.host", "127.0.0.1");
    // What a killed run had in hand comes back soon.
    settings.setProperty("siem.ingest.visibility-seconds", "15");
    // Ctrl-C should not take long: the servers need some time after the service.
    settings.setProperty("siem.ingest.wait-seconds", "1");
    settings.setProperty("siem.stop.patience", "5");
    settings.setProperty("camel.main.shutdown-timeout", "8");
  }

  /**
   * Starts the service.
   *
   * @param settings win over application.properties and the environment
   */
  static LocalService start(Properties settings) throws IOException {
    Main main = SiemRoutes.create(settings);
    try {
      main.start();
    } catch (Exception e) {
      throw new RouteFiles(main).explain(e);
    }
    LocalFeeds.loadInto(main.lookup("enrichmentData", EnrichmentData.class));
    return new LocalService(main);
  }

  /** Where the console, health and metrics are. */
  URI management() {
    return ManagementConfiguration.address(main.getCamelContext());
  }

  /** The names of the log types that it knows, sorted. */
  Collection<String> logTypes() {
    return main.lookup("logTypes", LogTypes.class).all().stream()
        .map(LogType::name)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What it has done since it was started, for each log type of which it has seen anything. */
  List<LogTypeCounts> counts() {
    return meters().getMeters().stream()
        .filter(meter -> meter.getId().getName().startsWith("siem."))
        .map(meter -> meter.getId().getTag(LOG_TYPE))
        .filter(logType -> logType != null)
        .distinct()
        .sorted()
        .map(this::counts)
        .toList();
  }

  private LogTypeCounts counts(String logType) {
    return new LogTypeCounts(
        logType,
        count("siem.objects", logType, "outcome", "read"),
        count("siem.records", logType, "outcome", "loaded"),
        count("siem.dead.letters", logType));
  }

  private long count(String meter, String logType, String... tags) {
    return (long)
        meters().find(meter).tag(LOG_TYPE, logType).tags(tags).counters().stream()
            .mapToDouble(Counter::count)
            .sum();
  }

  private MeterRegistry meters() {
    return main.lookup(MicrometerConstants.METRICS_REGISTRY_NAME, MeterRegistry.class);
  }

  @Override
  public void close() {
    main.stop();
  }
}
