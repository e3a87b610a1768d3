package processors.feeds;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Refreshes a feed when it is due. */
public final class RefreshFeed implements Processor {

  private static final Logger LOG = LoggerFactory.getLogger(RefreshFeed.class);

  private final FeedRefresh refresh;
  private final FeedMetrics metrics;
  private final AtomicReference<String> told = new AtomicReference<>();

  /** A step that refreshes a feed. */
  public RefreshFeed(FeedRefresh refresh, FeedMetrics metrics) {
    this.refresh = refresh;
    this.metrics = metrics;
  }

  @Override
  public void process(Exchange exchange) {
    String feed = refresh.feed().name();
    try {
      metrics.seen(feed, refresh.whenDue());
      told.set(null);
    } catch (IOException e) {
      metrics.storeFailed(feed);
      if (!String.valueOf(e.getMessage()).equals(told.getAndSet(String.valueOf(e.getMessage())))) {
        LOG.atWarn()
            .addKeyValue("feed", feed)
            .addKeyValue("problem", e.getMessage())
            .log("A feed cannot be refreshed since the feeds store cannot be used");
      }
    }
  }
}
