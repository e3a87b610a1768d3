package processors.feeds;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.feeds.store.FeedStore;
import processors.feeds.store.StoredFile;

/** Keeps the states of feeds in the store, {@code State/<feed>.json}. Safe for any thread. */
public final class FeedStates {

  private static final Logger LOG = LoggerFactory.getLogger(FeedStates.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 1 << 20;

  private final FeedStore store;

  /** States in a store. */
  public FeedStates(FeedStore store) {
    this.store = store;
  }

  /** The state of a feed; a new one where nothing that can be read is there. */
  public FeedState read(String feed) throws IOException {
    Optional<StoredFile> file = store.find(key(feed));
    Optional<InputStream> content = file.isEmpty() ? Optional.empty() : store.open(file.get());
    if (content.isEmpty()) {
      return FeedState.NEW;
    }
    try (InputStream in = content.get()) {
      return JSON.readValue(in.readNBytes(MOST_BYTES), FeedState.class);
    } catch (JacksonException e) {
      LOG.atWarn()
          .addKeyValue("feed", feed)
          .addKeyValue("store", store.name())
          .addKeyValue("problem", e.getOriginalMessage())
          .log("The state of a feed cannot be read; it is refreshed as if for the first time");
      return FeedState.NEW;
    }
  }

  void write(String feed, FeedState state, Path workspace) throws IOException {
    Path file = workspace.resolve("state.json");
    Files.write(file, JSON.writeValueAsBytes(state));
    store.replace(key(feed), file);
  }

  private static String key(String feed) {
    return "State/" + feed + ".json";
  }
}
