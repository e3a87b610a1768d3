package processors.feeds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;

/**
 * Down while a feed is stale, which the message names. No part of readiness and liveness: logs are
 * loaded with what is known, also if that is old.
 */
public final class FeedsHealthCheck extends AbstractHealthCheck {

  private static final String FRESH = "fresh";

  private final FeedMetrics metrics;
  private final Duration stale;
  private final Clock clock;

  /**
   * A check.
   *
   * @param stale the age from which on a feed is called stale
   */
  public FeedsHealthCheck(FeedMetrics metrics, Duration stale, Clock clock) {
    super("siem", "feeds");
    this.metrics = metrics;
    this.stale = stale;
    this.clock = clock;
  }

  @Override
  public boolean isLiveness() {
    return false;
  }

  @Override
  public boolean isReadiness() {
    return false;
  }

  @Override
  protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
    List<String> degraded = new ArrayList<>();
    new TreeMap<>(metrics.states())
        .forEach(
            (feed, state) -> {
              String condition = condition(state);
              String described = condition + describe(state);
              builder.detail(feed, described);
              if (!condition.equals(FRESH)) {
                degraded.add(feed + " (" + described + ")");
              }
            });
    if (degraded.isEmpty()) {
      builder.up();
    } else {
      builder.down().message("degraded: " + String.join("; ", degraded));
    }
  }

  private String condition(FeedState state) {
    if (state.lastSuccess() == null) {
      return "never refreshed";
    }
    Instant last = Instant.parse(state.lastSuccess());
    return Duration.between(last, clock.instant()).compareTo(stale) > 0 ? "stale" : FRESH;
  }

  private static String describe(FeedState state) {
    String success =
        state.lastSuccess() == null
            ? ""
            : ", " + state.entries() + " entries, last success " + state.lastSuccess();
    return state.problem() == null ? success : success + ", last problem: " + state.problem();
  }
}
