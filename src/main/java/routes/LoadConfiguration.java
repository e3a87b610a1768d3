package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.component.opensearch.OpensearchComponent;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.Registry;
import org.opensearch.client.RestClient;
import processors.load.Authentication;
import processors.load.AwaitBackOff;
import processors.load.BackOff;
import processors.load.BulkPending;
import processors.load.DocumentIds;
import processors.load.EnterLoad;
import processors.load.FetchPermission;
import processors.load.GiveBackBatches;
import processors.load.HandleRequestFailure;
import processors.load.LeaveLoad;
import processors.load.LoadMetrics;
import processors.load.LoadWindow;
import processors.load.OpenSearchAvailability;
import processors.load.OpenSearchClientFactory;
import processors.load.OpenSearchHealthCheck;
import processors.load.OpenSearchSettings;
import processors.load.Patience;
import processors.load.PrepareBulkRequest;
import processors.load.SettleBatches;
import processors.load.SortItemResults;
import processors.load.TakeBatches;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Makes what {@code load.camel.yaml} refers to, from the settings of the load stage. */
public final class LoadConfiguration implements CamelConfiguration {

  private static final long MEGABYTE = 1 << 20;

  private final MeterRegistry meters;
  private final AwsCredentialsProvider credentials;
  private final Clock clock;

  /**
   * A configuration.
   *
   * @param credentials asked only where requests to OpenSearch are signed
   */
  public LoadConfiguration(MeterRegistry meters, AwsCredentialsProvider credentials, Clock clock) {
    this.meters = meters;
    this.credentials = credentials;
    this.clock = clock;
  }

  /** How the program shows OpenSearch who it is, as the settings name it. */
  private enum AuthenticationKind {
    NONE,
    BASIC,
    SIGV4
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    Patience patience = new Patience(stopPatience(settings), clock);
    LoadWindow window =
        new LoadWindow(settings.number("siem.load.window-bytes", MEGABYTE, 1 << 30), patience);
    OpenSearchAvailability availability =
        new OpenSearchAvailability(
            (int) settings.number("siem.load.unavailable-after", 1, 1000), clock);
    LoadMetrics metrics = new LoadMetrics(meters, window, availability);
    OpenSearchSettings openSearch = openSearch(settings);
    RestClient client =
        new OpenSearchClientFactory(openSearch, credentials, clock).create(metrics::compressed);

    context.getComponent("opensearch", OpensearchComponent.class).setClient(client);
    context
        .getManagementStrategy()
        .addEventNotifier(new LoadLifecycle(patience, () -> close(client)));
    HealthCheckRegistry health = HealthCheckRegistry.get(context);
    if (health != null) {
      health.register(new OpenSearchHealthCheck(client, availability, openSearch.authentication()));
    }
    bindSteps(context.getRegistry(), settings, patience, window, availability, metrics);
    bindAggregation(context, settings);
  }

  private static void bindSteps(
      Registry registry,
      SettingsReader settings,
      Patience patience,
      LoadWindow window,
      OpenSearchAvailability availability,
      LoadMetrics metrics) {
    BackOff backOff =
        new BackOff(
            settings.millis("siem.load.retry-first-millis", 1, 60_000),
            settings.millis("siem.load.retry-most-millis", 1, 600_000),
            bound -> ThreadLocalRandom.current().nextLong(bound));
    DocumentIds ids = settings.choice("siem.load.document-ids", DocumentIds.class);
    int doubtfulTries = (int) settings.number("siem.load.internal-error-tries", 1, 1000);
    registry.bind("enterLoad", new EnterLoad(window));
    registry.bind("leaveLoad", new LeaveLoad(window));
    registry.bind("bulkPending", new BulkPending());
    registry.bind("takeBatches", new TakeBatches());
    registry.bind("awaitBackOff", new AwaitBackOff(backOff, patience));
    registry.bind("prepareBulkRequest", new PrepareBulkRequest(ids, metrics));
    registry.bind("sortItemResults", new SortItemResults(doubtfulTries, availability, metrics));
    registry.bind("handleRequestFailure", new HandleRequestFailure(availability, metrics));
    registry.bind("settleBatches", new SettleBatches(metrics));
    registry.bind("giveBackBatches", new GiveBackBatches());
    registry.bind("fetchPermission", new FetchPermission(availability, window, patience));
  }

  private static void bindAggregation(CamelContext context, SettingsReader settings) {
    long bulkBytes = settings.number("siem.load.bulk-bytes", 1, 100 * MEGABYTE);
    context.getRegistry().bind("bulkAggregation", new BulkAggregation(bulkBytes));
    // Its queue has no bound of its own: the load window bounds what can be in it.
    context
        .getRegistry()
        .bind(
            "bulkThreads",
            context
                .getExecutorServiceManager()
                .newFixedThreadPool(
                    "load", "bulk", (int) settings.number("siem.load.concurrency", 1, 256)));
  }

  private static Duration stopPatience(SettingsReader settings) {
    return Duration.ofSeconds(settings.number("siem.stop.patience", 0, 3600));
  }

  private static OpenSearchSettings openSearch(SettingsReader settings) {
    List<URI> urls =
        Arrays.stream(settings.text("siem.opensearch.url").split("\\s*,\\s*"))
            .map(url -> url(settings, url))
            .toList();
    String certificates = settings.text("siem.opensearch.certificates");
    return new OpenSearchSettings(
        urls,
        authentication(settings, urls.get(0)),
        certificates.isEmpty() ? null : Path.of(certificates),
        (int) settings.number("siem.load.concurrency", 1, 256) + 2,
        settings.millis("siem.opensearch.connect-timeout-millis", 1, 600_000),
        settings.millis("siem.opensearch.response-timeout-millis", 1, 600_000));
  }

  private static URI url(SettingsReader settings, String url) {
    try {
      return URI.create(url);
    } catch (IllegalArgumentException e) {
      throw settings.wrong("siem.opensearch.url", "an address such as https://host:9200", e);
    }
  }

  private static Authentication authentication(SettingsReader settings, URI url) {
    return switch (settings.choice("siem.opensearch.authentication", AuthenticationKind.class)) {
      case NONE -> new Authentication.None();
      case BASIC -> basic(settings);
      case SIGV4 ->
          Authentication.SigV4.of(
              url,
              settings.text("siem.opensearch.aws-region"),
              settings.text("siem.opensearch.aws-service"));
    };
  }

  private static Authentication basic(SettingsReader settings) {
    String user = settings.text("siem.opensearch.user");
    String password = settings.text("siem.opensearch.password");
    if (user.isEmpty() || password.isEmpty()) {
      throw new IllegalArgumentException(
          "siem.opensearch.authentication=basic expects siem.opensearch.user and"
              + " siem.opensearch.password, best set as the environment variables"
              + " SIEM_OPENSEARCH_USER and SIEM_OPENSEARCH_PASSWORD");
    }
    return new Authentication.Basic(user, password);
  }

  private static void close(RestClient client) {
    try {
      client.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("the client of OpenSearch did not close", e);
    }
  }
}
