package processors.feeds;

import java.io.IOException;

/**
 * How much less than before a provider's data may be.
 *
 * @param leastPercent of what was published before; 0 for any
 */
public record ShrinkLimit(int leastPercent) {

  /** Fewer entries than these may come and go. */
  private static final long FEW = 10;

  /** Refuses data that is much less than what was published before. */
  void check(Feed feed, Refreshed.Counts counts, long before) throws IOException {
    if (feed.owner() == Feed.Owner.USER || leastPercent == 0) {
      return;
    }
    if (counts.entries() == 0) {
      throw new IOException("the feed has no entries any more, and skipped " + counts.skipped());
    }
    if (before >= FEW && counts.entries() * 100.0 < (double) before * leastPercent) {
      throw new IOException(
          "the feed has shrunken from "
              + before
              + " to "
              + counts.entries()
              + " entries, to below "
              + leastPercent
              + " percent; if that is right: siem refresh --accept-shrunken "
              + feed.name());
    }
  }
}
