package processors.feeds;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.feeds.store.FeedStore;

/**
 * Looks whether the feeds store holds anything new, and takes it over. Where that fails, the data
 * that is there goes on being used. Safe for any thread: one looks at a time.
 */
public final class WatchFeeds implements Processor, Closeable {

  private static final Logger LOG = LoggerFactory.getLogger(WatchFeeds.class);

  /** Data and the copies of the files that it is made of. */
  private static final class Watched {
    private final FeedData data;
    private final LocalCopies copies;
    private boolean taken;
    private String problem;

    Watched(FeedData data, LocalCopies copies) {
      this.data = data;
      this.copies = copies;
    }
  }

  private final FeedStore store;
  private final FeedMetrics metrics;
  private final Workspace workspace;
  private final List<Watched> watched;

  /**
   * Watches a store.
   *
   * @param data what is made of its files
   * @throws IOException if there is no room for copies of files
   */
  public WatchFeeds(FeedStore store, List<FeedData> data, FeedMetrics metrics) throws IOException {
    this.store = store;
    this.metrics = metrics;
    this.workspace = new Workspace("feeds");
    this.watched =
        data.stream()
            .map(of -> new Watched(of, new LocalCopies(store, of, workspace.directory())))
            .toList();
  }

  @Override
  public void process(Exchange exchange) {
    look();
  }

  /** Takes over what is new. */
  public synchronized void look() {
    watched.forEach(this::look);
  }

  private void look(Watched of) {
    List<String> problems = new ArrayList<>();
    try {
      try {
        of.copies.update(problems);
      } finally {
        // What could be fetched counts, also if the rest could not.
        takeIfChanged(of);
      }
      of.problem = null;
    } catch (IOException | RuntimeException e) {
      String problem = String.valueOf(e.getMessage());
      if (!problem.equals(of.problem)) {
        of.problem = problem;
        problems.add(problem);
      }
    }
    problems.forEach(problem -> tell(of.data, problem));
  }

  private void takeIfChanged(Watched of) throws IOException {
    boolean changed = of.copies.changed();
    if (of.taken && !changed) {
      return;
    }
    // What cannot be taken is not tried again until it changes.
    of.taken = true;
    long entries = of.data.take(of.copies.paths());
    metrics.taken(of.data.name(), entries);
    LOG.atInfo()
        .addKeyValue("data", of.data.name())
        .addKeyValue("entries", entries)
        .log("Enrichment uses the data of feeds as it is now");
  }

  private void tell(FeedData data, String problem) {
    metrics.notTaken(data.name());
    LOG.atWarn()
        .addKeyValue("data", data.name())
        .addKeyValue("store", store.name())
        .addKeyValue("problem", problem)
        .log("New data of feeds cannot be used; the data that is there goes on being used");
  }

  @Override
  public synchronized void close() throws IOException {
    workspace.close();
  }
}
