package routes;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.main.Main;
import processors.feeds.FeedRefresh;
import processors.feeds.ShrinkLimit;
import processors.feeds.store.FeedStore;
import processors.normalize.ConfigurationError;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/**
 * The refreshes of the feeds in use, without the service around them: what {@code siem refresh}
 * does.
 */
public final class FeedRefreshes implements AutoCloseable {

  /** Only settings are wanted of the application. */
  private static final Map<String, String> WITHOUT_ROUTES =
      Map.of(
          "camel.main.name", "siem-refresh",
          "camel.main.routes-include-pattern", "classpath:no-routes/*.camel.yaml",
          "camel.main.jmx-enabled", "false",
          "camel.main.startup-summary-level", "off",
          "camel.management.enabled", "false",
          "camel.metrics.enabled", "false");

  private final Main main;
  private final Optional<S3Client> s3;
  private final FeedStore store;
  private final List<FeedRefresh> refreshes;

  private FeedRefreshes(
      Main main, Optional<S3Client> s3, FeedStore store, List<FeedRefresh> refreshes) {
    this.main = main;
    this.s3 = s3;
    this.store = store;
    this.refreshes = List.copyOf(refreshes);
  }

  /**
   * The refreshes as the settings say.
   *
   * @param overrides settings that win over application.properties and the environment
   * @param shrunken what happens to feeds that have become much less
   * @throws ConfigurationError if a setting is wrong, or there is no place for feeds
   */
  public static FeedRefreshes open(Properties overrides, Shrunken shrunken) {
    Main main = new Main();
    Properties all = new Properties();
    all.putAll(WITHOUT_ROUTES);
    all.putAll(overrides);
    main.setOverrideProperties(all);
    main.start();
    try {
      return open(main, shrunken);
    } catch (RuntimeException e) {
      main.stop();
      main.shutdown();
      throw e instanceof IllegalArgumentException ? new ConfigurationError(e.getMessage(), e) : e;
    }
  }

  /** What happens to feeds that have become much less. */
  public enum Shrunken {
    /** They are refused, as settings say. */
    REFUSED,
    /** They are taken. */
    ACCEPTED
  }

  private static FeedRefreshes open(Main main, Shrunken shrunken) {
    SettingsReader reader = new SettingsReader(main.getCamelContext());
    FeedsSettings settings = new FeedsSettings(reader);
    if (!settings.haveStore()) {
      throw new ConfigurationError(
          "there is no place for feeds: set siem.feeds.bucket or siem.feeds.directory, such as"
              + " ./siem refresh -Dsiem.feeds.directory=feeds");
    }
    Optional<S3Client> s3 = settings.haveBucket() ? Optional.of(s3(reader)) : Optional.empty();
    FeedStore store = settings.store(s3::orElseThrow);
    ShrinkLimit limit = shrunken == Shrunken.ACCEPTED ? new ShrinkLimit(0) : settings.shrinkLimit();
    return new FeedRefreshes(
        main,
        s3,
        store,
        FeedsInUse.of(settings, store, limit, Version.current(), Clock.systemUTC()));
  }

  private static S3Client s3(SettingsReader reader) {
    return new AwsClients(
            AwsSettings.from(reader, 1),
            DefaultCredentialsProvider.builder().build(),
            Version.current())
        .s3();
  }

  /** The refreshes of the feeds in use. */
  public List<FeedRefresh> all() {
    return refreshes;
  }

  /** What to call the place for feeds. */
  public String store() {
    return store.name();
  }

  @Override
  public void close() {
    s3.ifPresent(S3Client::close);
    main.stop();
    main.shutdown();
  }
}
