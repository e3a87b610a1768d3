package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.Route;
import org.apache.camel.health.HealthCheck;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processors.enrich.address.IpAddress;
import processors.feeds.EnrichmentData;
import processors.feeds.FeedServer;
import routes.management.MetersTable;

@Timeout(120)
class FeedRoutesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String TOR =
      """
      ExitNode 5C3F3217F99D6CFA711D9415AFED1003971201AF
      Published 2026-01-09 20:05:14
      LastStatus 2026-01-10 05:00:00
      ExitAddress 185.220.101.42 2026-01-10 05:08:45
      """;

  @TempDir private Path directory;

  /** A worker with the routes of feeds alone. */
  private static final class Worker implements AutoCloseable {
    private final DefaultCamelContext context = new DefaultCamelContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final EnrichmentData data = EnrichmentData.empty();

    Worker(Map<String, String> settings) throws Exception {
      Properties properties = new Properties();
      properties.put("siem.feeds.aws-proxies", "off");
      properties.put("siem.feeds.cloudflare-proxies", "off");
      properties.put("siem.feeds.http", "loopback");
      properties.put("siem.feeds.look-millis", "100");
      properties.put("siem.feeds.watch-millis", "100");
      properties.putAll(settings);
      context.getPropertiesComponent().setLocation("classpath:application.properties");
      context.getPropertiesComponent().setOverrideProperties(properties);
      new FeedsConfiguration(null, data, meters, Clock.systemUTC(), "test").configure(context);
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(
              ResourceHelper.resolveMandatoryResource(
                  context, "classpath:routes/feeds.camel.yaml"));
      context.start();
    }

    boolean isThreat(String address) {
      return !data.threats().get().ofAddress(IpAddress.parse(address)).isEmpty();
    }

    @Override
    public void close() {
      context.stop();
    }
  }

  private Map<String, String> settings(FeedServer server) {
    return Map.of(
        "siem.feeds.directory", directory.toString(),
        "siem.feeds.tor", "on",
        "siem.feeds.tor.url", server.address("/tor").toString());
  }

  @Test
  void quartzRefreshesWhatIsDueAndTheWatchTakesItOverWithoutARestart() throws Exception {
    try (FeedServer server = new FeedServer().serve("/tor", TOR);
        Worker worker = new Worker(settings(server))) {
      await().atMost(LIMIT).until(() -> worker.isThreat("185.220.101.42"));

      Path own = directory.resolve("IOC/TXT/bad.txt");
      Files.createDirectories(own.getParent());
      Files.writeString(own, "198.51.100.0/24\n");
      Files.delete(directory.resolve("State/own-txt.json"));

      await().atMost(LIMIT).until(() -> worker.isThreat("198.51.100.7"));
      assertThat(worker.isThreat("185.220.101.42")).isTrue();
      assertThat(server.asked("/tor")).isEqualTo(1);
    }
  }

  @Test
  void onlyFeedsInUseHaveRoutes() throws Exception {
    try (FeedServer server = new FeedServer().serve("/tor", TOR);
        Worker worker = new Worker(settings(server))) {
      assertThat(worker.context.getRoutes())
          .extracting(Route::getRouteId)
          .containsExactlyInAnyOrder("feed-tor", "feed-own-txt", "feed-own-stix", "feed-watch");
    }
  }

  @Test
  void withoutAPlaceForFeedsThereAreNoRoutesAndOwnProxiesAreTrusted() throws Exception {
    try (Worker worker = new Worker(Map.of("siem.feeds.own-proxies", "203.0.113.0/24"))) {
      assertThat(worker.context.getRoutes()).isEmpty();
      assertThat(worker.data.proxies().get().contains(IpAddress.parse("203.0.113.9"))).isTrue();
      assertThat(worker.data.proxies().get().contains(IpAddress.parse("10.0.0.1"))).isFalse();
    }
  }

  @Test
  void ofTwoWorkersOneDownloadsAndBothKnow() throws Exception {
    try (FeedServer server = new FeedServer().serve("/tor", TOR);
        Worker one = new Worker(settings(server));
        Worker two = new Worker(settings(server))) {
      await().atMost(LIMIT).until(() -> one.isThreat("185.220.101.42"));
      await().atMost(LIMIT).until(() -> two.isThreat("185.220.101.42"));
      await()
          .atMost(LIMIT)
          .until(
              () ->
                  two.meters.find("siem.feed.entries").tag("feed", "tor").gauge() != null
                      && two.meters.get("siem.feed.entries").tag("feed", "tor").gauge().value()
                          == 1);

      assertThat(server.asked("/tor")).isEqualTo(1);
    }
  }

  @Test
  void metersAreAsTheDocumentDescribesThem() throws Exception {
    try (FeedServer server = new FeedServer().serve("/tor", TOR);
        Worker worker = new Worker(settings(server))) {
      await().atMost(LIMIT).until(() -> worker.isThreat("185.220.101.42"));

      assertThat(worker.meters.get("siem.feed.refreshes").counters()).isNotEmpty();
      assertThat(new MetersTable().notDescribed(worker.meters)).isEmpty();
    }
  }

  @Test
  void aFeedThatFailsIsShownInHealthWithoutMakingTheServiceUnready() throws Exception {
    try (FeedServer server = new FeedServer();
        Worker worker = new Worker(settings(server))) {
      HealthCheck check = HealthCheckRegistry.get(worker.context).getCheck("feeds").orElseThrow();
      await().atMost(LIMIT).until(() -> check.call().getDetails().containsKey("tor"));

      HealthCheck.Result result = check.call();
      assertThat(check.isReadiness()).isFalse();
      assertThat(check.isLiveness()).isFalse();
      assertThat(result.getState()).isEqualTo(HealthCheck.State.DOWN);
      assertThat(result.getMessage().orElse(""))
          .startsWith("degraded: tor (never refreshed, last problem: the download of ")
          .endsWith("was answered with status 404)");
    }
  }
}
