package processors.feeds.threat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import processors.feeds.Feed;
import processors.feeds.Refreshed;
import processors.feeds.download.Downloaded;
import processors.feeds.download.Downloads;
import processors.feeds.download.Request;
import processors.feeds.store.FeedStore;
import processors.feeds.store.StoredFile;

/**
 * The pulses that a user of AlienVault OTX has subscribed to. After the first time only pulses that
 * have changed are fetched, and take the place of what they gave before; all are fetched again from
 * time to time, since nothing tells of subscriptions that ended.
 *
 * @see <a href="https://otx.alienvault.com/api">AlienVault OTX: DirectConnect API, pulses</a>
 */
public final class OtxFeed implements Feed {

  private static final String KEY = "Indicators/otx.ndjson.gz";
  private static final String SINCE = "since";
  private static final String COMPLETE = "complete";
  private static final String KEY_HEADER = "X-OTX-API-KEY";
  private static final Duration COMPLETE_EVERY = Duration.ofDays(7);
  private static final int MOST_PAGES = 10_000;
  private static final String PATH = "/api/v1/pulses/subscribed?limit=50";

  private final URI server;
  private final String apiKey;
  private final Downloads downloads;
  private final FeedStore store;
  private final Clock clock;
  private final long mostBytes;

  /**
   * The feed of one user.
   *
   * @param server where the API is
   * @param apiKey the user's key, sent with each request
   * @param store holds what the last refresh made
   * @param mostBytes the longest that a page may be
   */
  public OtxFeed(
      URI server,
      String apiKey,
      Downloads downloads,
      FeedStore store,
      Clock clock,
      long mostBytes) {
    this.server = server;
    this.apiKey = apiKey;
    this.downloads = downloads;
    this.store = store;
    this.clock = clock;
    this.mostBytes = mostBytes;
  }

  @Override
  public String name() {
    return "otx";
  }

  @Override
  public Owner owner() {
    return Owner.PROVIDER;
  }

  @Override
  public Refreshed refresh(Map<String, String> memory, Path workspace) throws IOException {
    Optional<StoredFile> earlier = completeIsDue(memory) ? Optional.empty() : store.find(KEY);
    String since = earlier.isPresent() ? memory.get(SINCE) : null;
    String complete = earlier.isPresent() ? memory.get(COMPLETE) : clock.instant().toString();
    Path indicators = workspace.resolve("indicators");
    OtxPulses pulses;
    long count;
    try (IndicatorWriter writer = IndicatorWriter.gzip(indicators)) {
      pulses = new OtxPulses(writer);
      readPages(since, pulses, workspace);
      if (earlier.isPresent()) {
        if (pulses.ids().isEmpty()) {
          return new Refreshed.Unchanged();
        }
        keepOthers(earlier.get(), pulses.ids(), writer, workspace);
      }
      count = writer.count();
    }
    String newest = pulses.newest().map(Instant::toString).orElse(since);
    return new Refreshed.Newer(
        KEY,
        indicators,
        new Refreshed.Counts(count, pulses.passed()),
        newest == null ? Map.of() : Map.of(SINCE, newest, COMPLETE, complete),
        Optional.empty());
  }

  private boolean completeIsDue(Map<String, String> memory) {
    String complete = memory.get(COMPLETE);
    return complete == null
        || memory.get(SINCE) == null
        || !clock.instant().isBefore(Instant.parse(complete).plus(COMPLETE_EVERY));
  }

  private void readPages(String since, OtxPulses pulses, Path workspace) throws IOException {
    URI next =
        server.resolve(
            since == null
                ? PATH
                : PATH + "&modified_since=" + URLEncoder.encode(since, StandardCharsets.UTF_8));
    Set<URI> seen = new HashSet<>();
    while (next != null) {
      if (!seen.add(next) || seen.size() > MOST_PAGES) {
        throw new IOException("the pages of pulses at " + server + " have no end");
      }
      next = nextPage(pulses.read(page(next, workspace.resolve("page-" + seen.size()))));
    }
  }

  private Path page(URI address, Path file) throws IOException {
    Request request = Request.of(address, mostBytes).with(KEY_HEADER, apiKey);
    if (downloads.download(request, file) instanceof Downloaded.Content content) {
      return content.file();
    }
    throw new IOException("expected a page of pulses from " + server + ", got none");
  }

  /** The key is sent to no other server, whatever a page says. */
  private URI nextPage(Optional<String> link) throws IOException {
    if (link.isEmpty()) {
      return null;
    }
    try {
      URI next = server.resolve(link.get());
      if (server.getScheme().equals(next.getScheme())
          && server.getAuthority().equals(next.getAuthority())) {
        return next;
      }
    } catch (IllegalArgumentException e) {
      throw new IOException("the next page of pulses is at no address: " + link.get(), e);
    }
    throw new IOException("the next page of pulses is on another server: " + link.get());
  }

  private void keepOthers(
      StoredFile earlier, Set<String> changed, IndicatorWriter writer, Path workspace)
      throws IOException {
    Path copy = workspace.resolve("earlier");
    try (InputStream content =
        store.open(earlier).orElseThrow(() -> new IOException(KEY + " has just been replaced"))) {
      Files.copy(content, copy);
    }
    new GroupedIndicators(copy).copy(pulse -> !changed.contains(pulse), writer);
  }
}
