package routes;

import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import processors.enrich.address.IpNetwork;
import processors.feeds.Schedule;
import processors.feeds.ShrinkLimit;
import processors.feeds.download.DownloadPolicy;
import processors.feeds.download.Downloads;
import processors.feeds.download.FeedProxy;
import processors.feeds.store.DirectoryStore;
import processors.feeds.store.FeedStore;
import processors.feeds.store.S3Store;
import software.amazon.awssdk.services.s3.S3Client;

/** The settings {@code siem.feeds.*}. */
final class FeedsSettings {

  private static final long MOST_MINUTES = 60L * 24 * 365;
  private static final String BUCKET = "siem.feeds.bucket";
  private static final String DIRECTORY = "siem.feeds.directory";
  private static final String PROXY = "siem.feeds.proxy";
  private static final String OWN_PROXIES = "siem.feeds.own-proxies";

  /** Whether a feed is used. */
  private enum Switch {
    ON,
    OFF
  }

  /** Whether servers on this machine may be asked without TLS. */
  private enum Http {
    REFUSED,
    LOOPBACK
  }

  private final SettingsReader settings;

  FeedsSettings(SettingsReader settings) {
    this.settings = settings;
  }

  /** Whether there is a place for feeds. */
  boolean haveStore() {
    return haveBucket() || !settings.text(DIRECTORY).isEmpty();
  }

  /** Whether the place for feeds is a bucket. */
  boolean haveBucket() {
    return !settings.text(BUCKET).isEmpty();
  }

  /**
   * The place for feeds.
   *
   * @param s3 gives what speaks to S3, if the place is there
   */
  FeedStore store(Supplier<S3Client> s3) {
    String bucket = settings.text(BUCKET);
    String directory = settings.text(DIRECTORY);
    if (!bucket.isEmpty() && !directory.isEmpty()) {
      throw settings.wrong(DIRECTORY, "nothing, since " + BUCKET + " is set,", null);
    }
    return bucket.isEmpty()
        ? new DirectoryStore(Path.of(directory))
        : new S3Store(s3.get(), bucket, settings.text("siem.feeds.prefix"));
  }

  /** How files are downloaded. */
  Downloads downloads(String version, Clock clock) {
    return new Downloads(
        proxy(),
        settings.choice("siem.feeds.http", Http.class) == Http.LOOPBACK
            ? DownloadPolicy.HTTPS_OR_LOOPBACK
            : DownloadPolicy.HTTPS,
        Duration.ofSeconds(settings.number("siem.feeds.download-seconds", 1, 86_400)),
        "siem-routes/" + version,
        clock);
  }

  private ProxySelector proxy() {
    String text = settings.text(PROXY);
    if (text.isEmpty()) {
      return HttpClient.Builder.NO_PROXY;
    }
    URI address = address(PROXY, "the address of a proxy, such as http://proxy.example:3128,");
    if (address.getPort() < 0 || address.getUserInfo() != null) {
      // The value may hold a password.
      throw new IllegalArgumentException(
          "expected the address of a proxy with a port and without a user in " + PROXY);
    }
    return new FeedProxy(address.getHost(), address.getPort());
  }

  /** Whether a feed is used that is switched on and off. */
  boolean uses(String feed) {
    return settings.choice("siem.feeds." + feed, Switch.class) == Switch.ON;
  }

  /** A key without which a feed is not used. */
  Optional<String> secret(String name) {
    return Optional.of(settings.text(name)).filter(text -> !text.isEmpty());
  }

  /** Where a feed is downloaded. */
  URI address(String name) {
    return address(name, "an address such as https://feeds.example.com/list,");
  }

  /** Where the parts of a feed are downloaded. */
  List<URI> addresses(String name) {
    return words(name).map(URI::create).toList();
  }

  private URI address(String name, String expected) {
    try {
      URI address = URI.create(settings.text(name));
      if (address.getScheme() != null && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException e) {
      throw settings.wrong(name, expected, e);
    }
    throw settings.wrong(name, expected, null);
  }

  /** The longest that a file may be, in bytes. */
  long mostBytes() {
    return settings.number("siem.feeds.most-megabytes", 1, 10_000) << 20;
  }

  /** When the feeds of a kind are refreshed. */
  Schedule schedule(String kind) {
    return new Schedule(
        minutes("siem.feeds." + kind + ".minutes"), minutes("siem.feeds.retry-minutes"));
  }

  /** How much less a feed may become. */
  ShrinkLimit shrinkLimit() {
    return new ShrinkLimit((int) settings.number("siem.feeds.least-percent", 0, 100));
  }

  /** How long a worker may take for a refresh before another one tries. */
  Duration leaseTime() {
    return minutes("siem.feeds.lease-minutes");
  }

  /** The age from which on feeds are called stale. */
  Duration stale() {
    return minutes("siem.feeds.stale-minutes");
  }

  private Duration minutes(String name) {
    return Duration.ofMinutes(settings.number(name, 1, MOST_MINUTES));
  }

  /** The user's own trusted proxies. */
  List<IpNetwork> ownProxies() {
    try {
      return words(OWN_PROXIES).map(IpNetwork::parse).toList();
    } catch (IllegalArgumentException e) {
      throw settings.wrong(
          OWN_PROXIES, "networks such as 10.0.0.0/8, separated by commas or spaces,", e);
    }
  }

  private Stream<String> words(String name) {
    return Arrays.stream(settings.text(name).split("[,\\s]+")).filter(word -> !word.isEmpty());
  }
}
