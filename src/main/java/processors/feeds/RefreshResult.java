package processors.feeds;

import java.time.Instant;

/** What became of a refresh. */
public sealed interface RefreshResult {

  /** Its word in metrics. */
  String label();

  /** New data has been published. */
  record Published(FeedState state) implements RefreshResult {
    @Override
    public String label() {
      return "published";
    }
  }

  /** The published data is still the newest. */
  record Unchanged(FeedState state) implements RefreshResult {
    @Override
    public String label() {
      return "unchanged";
    }
  }

  /** Nothing was done: the last refresh was a short time ago, by this worker or another one. */
  record NotDue(FeedState state) implements RefreshResult {
    @Override
    public String label() {
      return "not-due";
    }
  }

  /** Nothing was done: the provider asks to be left alone. */
  record LeftAlone(FeedState state, Instant until) implements RefreshResult {
    @Override
    public String label() {
      return "left-alone";
    }
  }

  /** Nothing was done: another worker is at it. */
  record Busy(FeedState state) implements RefreshResult {
    @Override
    public String label() {
      return "busy";
    }
  }

  /** It failed; what was published before is still there. */
  record Failed(FeedState state, String problem) implements RefreshResult {
    @Override
    public String label() {
      return "failed";
    }
  }

  /** What is known of the feed afterwards. */
  FeedState state();
}
