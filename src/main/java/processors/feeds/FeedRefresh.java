package processors.feeds;

import com.fasterxml.jackson.core.JacksonException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.feeds.download.DownloadException;
import processors.feeds.store.FeedStore;
import processors.feeds.store.Lease;

/**
 * Refreshes one feed: fetches it, checks it and publishes it in the store. Of all workers one does
 * so at a time; the others find in the store that it is done. When anything fails, what is
 * published stays. Safe for any thread.
 */
public final class FeedRefresh {

  private static final Logger LOG = LoggerFactory.getLogger(FeedRefresh.class);

  private final Feed feed;
  private final Schedule schedule;
  private final ShrinkLimit shrinkLimit;
  private final FeedStore store;
  private final FeedStates states;
  private final Lease lease;
  private final Clock clock;

  /**
   * The refresh of a feed.
   *
   * @param lease lets one worker at a time refresh
   */
  public FeedRefresh(
      Feed feed,
      Schedule schedule,
      ShrinkLimit shrinkLimit,
      FeedStore store,
      Lease lease,
      Clock clock) {
    this.feed = feed;
    this.schedule = schedule;
    this.shrinkLimit = shrinkLimit;
    this.store = store;
    this.states = new FeedStates(store);
    this.lease = lease;
    this.clock = clock;
  }

  /** The feed that this refreshes. */
  public Feed feed() {
    return feed;
  }

  /**
   * Refreshes the feed if it is due.
   *
   * @throws IOException if the store cannot be used
   */
  public RefreshResult whenDue() throws IOException {
    FeedState state = states.read(feed.name());
    if (!state.due(clock.instant())) {
      return new RefreshResult.NotDue(state);
    }
    return alone(state, this::refreshIfStillDue);
  }

  /**
   * Refreshes the feed though it may not be due.
   *
   * @throws IOException if the store cannot be used
   */
  public RefreshResult now() throws IOException {
    return alone(states.read(feed.name()), this::refresh);
  }

  /** What the worker does that has the lease. */
  private interface Work {
    RefreshResult with(FeedState state) throws IOException;
  }

  private RefreshResult alone(FeedState state, Work work) throws IOException {
    if (state.leftAlone(clock.instant())) {
      return new RefreshResult.LeftAlone(state, Instant.parse(state.retryAfter()));
    }
    String key = "Leases/" + feed.name() + ".json";
    if (!lease.take(key)) {
      return new RefreshResult.Busy(state);
    }
    try {
      return work.with(states.read(feed.name()));
    } finally {
      lease.giveBack(key);
    }
  }

  /** Another worker may have refreshed it between the look and the lease. */
  private RefreshResult refreshIfStillDue(FeedState state) throws IOException {
    return state.due(clock.instant()) ? refresh(state) : new RefreshResult.NotDue(state);
  }

  private RefreshResult refresh(FeedState state) throws IOException {
    try (Workspace workspace = new Workspace(feed.name())) {
      RefreshResult result = result(state, workspace);
      states.write(feed.name(), result.state(), workspace.directory());
      return result;
    }
  }

  private RefreshResult result(FeedState state, Workspace workspace) {
    try {
      Refreshed refreshed = feed.refresh(state.memory(), workspace.directory());
      if (refreshed instanceof Refreshed.Newer newer) {
        return publish(state, newer);
      }
      return new RefreshResult.Unchanged(state.unchanged(clock.instant(), schedule.interval()));
    } catch (IOException | RuntimeException e) {
      return failed(state, e);
    }
  }

  private RefreshResult publish(FeedState state, Refreshed.Newer newer) throws IOException {
    shrinkLimit.check(feed, newer.counts(), state.entries());
    store.replace(newer.key(), newer.file());
    LOG.atInfo()
        .addKeyValue("feed", feed.name())
        .addKeyValue("entries", newer.counts().entries())
        .addKeyValue("skipped", newer.counts().skipped())
        .addKeyValue("store", store.name())
        .log("A feed has been refreshed");
    return new RefreshResult.Published(
        state.published(newer, clock.instant(), schedule.interval()));
  }

  private RefreshResult failed(FeedState state, Exception cause) {
    String problem = problem(cause);
    Instant now = clock.instant();
    Optional<Duration> asked =
        cause instanceof DownloadException download ? download.retryAfter() : Optional.empty();
    Duration own = schedule.pause(state.failures() + 1);
    Duration pause = asked.filter(wait -> wait.compareTo(own) > 0).orElse(own);
    // A series of the same failure is told once; metrics and health go on showing it.
    (problem.equals(state.problem()) ? LOG.atDebug() : LOG.atWarn())
        .addKeyValue("feed", feed.name())
        .addKeyValue("problem", problem)
        .addKeyValue("again", now.plus(pause))
        .setCause(cause instanceof IOException ? null : cause)
        .log("A feed cannot be refreshed; what was published before goes on being used");
    Instant until = asked.map(now::plus).orElse(null);
    return new RefreshResult.Failed(state.failed(problem, now, pause, until), problem);
  }

  private static String problem(Exception cause) {
    if (cause instanceof JacksonException json) {
      return "expected JSON as the provider documents it; " + JsonProblem.describe(json);
    }
    return cause instanceof IOException && cause.getMessage() != null
        ? cause.getMessage()
        : cause.toString();
  }
}
