package processors.feeds;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What is known of feeds in this worker, for metrics and health. Each look at a feed renews it,
 * also where another worker has refreshed the feed. Safe for any thread.
 */
public final class FeedMetrics {

  private static final String FEED = "feed";
  private static final String DATA = "data";
  private static final String RESULT = "result";

  private final MeterRegistry meters;
  private final Clock clock;
  private final Map<String, FeedState> states = new ConcurrentSkipListMap<>();
  private final Map<String, AtomicLong> entries = new ConcurrentHashMap<>();

  /** Counts in a registry. */
  public FeedMetrics(MeterRegistry meters, Clock clock) {
    this.meters = meters;
    this.clock = clock;
  }

  /** A feed has been refreshed or looked at. */
  void seen(String feed, RefreshResult result) {
    refreshed(feed, result.label());
    if (states.put(feed, result.state()) == null) {
      register(feed);
    }
  }

  /** A feed could not be looked at. */
  void storeFailed(String feed) {
    refreshed(feed, "store-failed");
  }

  private void refreshed(String feed, String result) {
    Counter.builder("siem.feed.refreshes")
        .description("Looks at feeds, by what became of them")
        .tag(FEED, feed)
        .tag(RESULT, result)
        .register(meters)
        .increment();
  }

  private void register(String feed) {
    Gauge.builder("siem.feed.entries", () -> states.get(feed).entries())
        .description("What a feed holds: indicators, networks or nodes of a database")
        .tag(FEED, feed)
        .register(meters);
    Gauge.builder("siem.feed.skipped", () -> states.get(feed).skipped())
        .description("What a feed holds that cannot be used")
        .tag(FEED, feed)
        .register(meters);
    Gauge.builder("siem.feed.failures", () -> states.get(feed).failures())
        .description("How often in a row a feed could not be refreshed")
        .tag(FEED, feed)
        .register(meters);
    Gauge.builder("siem.feed.age", () -> age(states.get(feed)))
        .description("Time since a feed was last found to be up to date")
        .baseUnit("seconds")
        .tag(FEED, feed)
        .register(meters);
    Gauge.builder("siem.feed.success", () -> lastSuccess(states.get(feed)))
        .description("When a feed was last found to be up to date, as seconds since 1970")
        .baseUnit("seconds")
        .tag(FEED, feed)
        .register(meters);
  }

  private double age(FeedState state) {
    return state.lastSuccess() == null
        ? Double.NaN
        : Duration.between(Instant.parse(state.lastSuccess()), clock.instant()).toSeconds();
  }

  private static double lastSuccess(FeedState state) {
    return state.lastSuccess() == null
        ? Double.NaN
        : Instant.parse(state.lastSuccess()).getEpochSecond();
  }

  /** Enrichment uses new data. */
  void taken(String data, long size) {
    loaded(data, "taken");
    entries
        .computeIfAbsent(
            data,
            name -> {
              AtomicLong value = new AtomicLong();
              Gauge.builder("siem.feed.data", value, AtomicLong::get)
                  .description("What enrichment uses: indicators, networks or databases")
                  .tag(DATA, name)
                  .register(meters);
              return value;
            })
        .set(size);
  }

  /** New data cannot be used. */
  void notTaken(String data) {
    loaded(data, "refused");
  }

  private void loaded(String data, String result) {
    Counter.builder("siem.feed.loads")
        .description("How often enrichment took over new data, or could not")
        .tag(DATA, data)
        .tag(RESULT, result)
        .register(meters)
        .increment();
  }

  /** The feeds that were seen, by their names. */
  Map<String, FeedState> states() {
    return Map.copyOf(states);
  }
}
