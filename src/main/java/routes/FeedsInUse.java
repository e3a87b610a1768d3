package routes;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import processors.feeds.Feed;
import processors.feeds.FeedRefresh;
import processors.feeds.ShrinkLimit;
import processors.feeds.download.Downloads;
import processors.feeds.geolite.GeoLiteEdition;
import processors.feeds.geolite.GeoLiteFeed;
import processors.feeds.proxies.ProxiesFeed;
import processors.feeds.store.FeedStore;
import processors.feeds.store.Lease;
import processors.feeds.threat.OtxFeed;
import processors.feeds.threat.OwnFeed;
import processors.feeds.threat.ProviderFeed;

/** Makes the feeds that the settings say are used. */
final class FeedsInUse {

  private final FeedsSettings settings;
  private final FeedStore store;
  private final Downloads downloads;
  private final ShrinkLimit shrinkLimit;
  private final Lease lease;
  private final Clock clock;
  private final long mostBytes;
  private final List<FeedRefresh> refreshes = new ArrayList<>();

  private FeedsInUse(
      FeedsSettings settings,
      FeedStore store,
      Downloads downloads,
      ShrinkLimit shrinkLimit,
      Clock clock) {
    this.settings = settings;
    this.store = store;
    this.downloads = downloads;
    this.shrinkLimit = shrinkLimit;
    this.lease = new Lease(store, UUID.randomUUID().toString(), settings.leaseTime(), clock);
    this.clock = clock;
    this.mostBytes = settings.mostBytes();
  }

  /**
   * Their refreshes.
   *
   * @param shrinkLimit how much less than before they may be
   * @param version the program's
   */
  static List<FeedRefresh> of(
      FeedsSettings settings,
      FeedStore store,
      ShrinkLimit shrinkLimit,
      String version,
      Clock clock) {
    FeedsInUse feeds =
        new FeedsInUse(settings, store, settings.downloads(version, clock), shrinkLimit, clock);
    feeds.addOwn();
    feeds.addProviders();
    feeds.addProxies();
    feeds.addGeoLite();
    return List.copyOf(feeds.refreshes);
  }

  private void addOwn() {
    add(OwnFeed.text(store, clock, mostBytes), "own");
    add(OwnFeed.stix(store, clock, mostBytes), "own");
  }

  private void addProviders() {
    if (settings.uses("tor")) {
      add(ProviderFeed.tor(settings.address("siem.feeds.tor.url"), downloads, mostBytes), "tor");
    }
    if (settings.uses("feodo")) {
      add(
          ProviderFeed.feodo(settings.address("siem.feeds.feodo.url"), downloads, mostBytes),
          "feodo");
    }
    settings
        .secret("siem.feeds.otx.api-key")
        .ifPresent(
            key ->
                add(
                    new OtxFeed(
                        settings.address("siem.feeds.otx.url"),
                        key,
                        downloads,
                        store,
                        clock,
                        mostBytes),
                    "otx"));
  }

  private void addProxies() {
    if (settings.uses("aws-proxies")) {
      add(
          ProxiesFeed.aws(settings.address("siem.feeds.aws-proxies.url"), downloads, mostBytes),
          "proxies");
    }
    if (settings.uses("cloudflare-proxies")) {
      add(
          ProxiesFeed.cloudflare(
              settings.addresses("siem.feeds.cloudflare-proxies.urls"), downloads, mostBytes),
          "proxies");
    }
  }

  private void addGeoLite() {
    settings
        .secret("siem.feeds.geolite.license-key")
        .ifPresent(
            key -> {
              for (GeoLiteEdition edition : GeoLiteEdition.values()) {
                add(
                    new GeoLiteFeed(
                        edition,
                        settings.address("siem.feeds.geolite.url"),
                        key,
                        downloads,
                        mostBytes),
                    "geolite");
              }
            });
  }

  private void add(Feed feed, String kind) {
    refreshes.add(new FeedRefresh(feed, settings.schedule(kind), shrinkLimit, store, lease, clock));
  }
}
