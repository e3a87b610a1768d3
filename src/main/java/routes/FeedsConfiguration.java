package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.PropertiesSource;
import org.apache.camel.support.LifecycleStrategySupport;
import processors.enrich.geo.AsnDatabase;
import processors.enrich.geo.CityDatabase;
import processors.feeds.DatabaseData;
import processors.feeds.EnrichmentData;
import processors.feeds.FeedData;
import processors.feeds.FeedMetrics;
import processors.feeds.FeedRefresh;
import processors.feeds.FeedsHealthCheck;
import processors.feeds.ProxyData;
import processors.feeds.RefreshFeed;
import processors.feeds.ThreatData;
import processors.feeds.WatchFeeds;
import processors.feeds.geolite.GeoLiteEdition;
import processors.feeds.store.FeedStore;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * Makes what {@code feeds.camel.yaml} refers to. Without a place for feeds there are none of its
 * routes, and only the user's own proxies and the built-in indicators are known.
 */
public final class FeedsConfiguration implements CamelConfiguration {

  private final S3Client s3;
  private final EnrichmentData data;
  private final MeterRegistry meters;
  private final Clock clock;
  private final String version;

  /**
   * A configuration.
   *
   * @param s3 speaks to the feeds bucket; closed by whoever made it
   * @param data is filled with what feeds bring
   * @param version the program's
   */
  public FeedsConfiguration(
      S3Client s3, EnrichmentData data, MeterRegistry meters, Clock clock, String version) {
    this.s3 = s3;
    this.data = data;
    this.meters = meters;
    this.clock = clock;
    this.version = version;
  }

  @Override
  public void configure(CamelContext context) {
    FeedsSettings settings = new FeedsSettings(new SettingsReader(context));
    List<FeedData> filled = filled(settings);
    if (settings.haveStore()) {
      withStore(context, settings, filled);
    } else {
      context.getPropertiesComponent().addPropertiesSource(new FeedNames(List.of()));
      withoutStore(filled);
    }
  }

  private List<FeedData> filled(FeedsSettings settings) {
    return List.of(
        new ProxyData(data.proxies(), settings.ownProxies()),
        new DatabaseData<>(
            "cities",
            GeoLiteEdition.CITY.key(),
            CityDatabase::read,
            CityDatabase.none(),
            data.cities()),
        new DatabaseData<>(
            "systems",
            GeoLiteEdition.ASN.key(),
            AsnDatabase::read,
            AsnDatabase.none(),
            data.systems()),
        new ThreatData(data.threats()));
  }

  private static void withoutStore(List<FeedData> filled) {
    try {
      for (FeedData each : filled) {
        each.take(Map.of());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("what needs no files cannot be taken", e);
    }
  }

  private void withStore(CamelContext context, FeedsSettings settings, List<FeedData> filled) {
    FeedStore store = settings.store(() -> s3);
    List<FeedRefresh> refreshes =
        FeedsInUse.of(settings, store, settings.shrinkLimit(), version, clock);
    FeedMetrics metrics = new FeedMetrics(meters, clock);
    for (FeedRefresh refresh : refreshes) {
      context
          .getRegistry()
          .bind("refresh-" + refresh.feed().name(), new RefreshFeed(refresh, metrics));
    }
    context
        .getPropertiesComponent()
        .addPropertiesSource(new FeedNames(refreshes.stream().map(r -> r.feed().name()).toList()));
    watch(context, store, filled, metrics);
    HealthCheckRegistry health = HealthCheckRegistry.get(context);
    if (health != null) {
      health.register(new FeedsHealthCheck(metrics, settings.stale(), clock));
    }
  }

  private static void watch(
      CamelContext context, FeedStore store, List<FeedData> filled, FeedMetrics metrics) {
    WatchFeeds watch;
    try {
      watch = new WatchFeeds(store, filled, metrics);
    } catch (IOException e) {
      throw new UncheckedIOException("there is no room for copies of feeds", e);
    }
    context.getRegistry().bind("watchFeeds", watch);
    context.addLifecycleStrategy(
        new LifecycleStrategySupport() {
          @Override
          public void onContextStopped(CamelContext stopped) {
            try {
              watch.close();
            } catch (IOException e) {
              throw new UncheckedIOException("copies of feeds cannot be deleted", e);
            }
          }
        });
    // The first log is to be enriched with what is known.
    watch.look();
  }

  /** The names of the feeds in use as a setting, for the routes to know whether they are needed. */
  private record FeedNames(List<String> names) implements PropertiesSource {

    @Override
    public String getName() {
      return "feeds-in-use";
    }

    @Override
    public String getProperty(String name) {
      return name.equals("siem.feeds.in-use")
          ? names.stream().collect(Collectors.joining(" ", " ", " "))
          : null;
    }
  }
}
