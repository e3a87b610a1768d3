package processors.feeds.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * Lets one of several workers do something: who holds the lease may, until it gives it back or its
 * time is over. Each take writes who took it, so that the ends of workers leave nothing locked.
 * Safe for any thread.
 */
public final class Lease {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_BYTES = 4096;

  private final FeedStore store;
  private final String worker;
  private final Duration time;
  private final Clock clock;

  /**
   * Leases of one worker.
   *
   * @param worker its name, unlike that of any other
   * @param time after which a lease that was not given back is free
   */
  public Lease(FeedStore store, String worker, Duration time, Clock clock) {
    this.store = store;
    this.worker = worker;
    this.time = time;
    this.clock = clock;
  }

  /**
   * Takes the lease of a key if it is free.
   *
   * @return whether this worker has it now
   */
  public boolean take(String key) throws IOException {
    Optional<StoredFile> seen = store.find(key);
    if (seen.isPresent() && held(seen.get())) {
      return false;
    }
    String until = clock.instant().plus(time).toString();
    byte[] content = JSON.writeValueAsBytes(Map.of("worker", worker, "until", until));
    // What is there afterwards counts: a store without conditional writes lets two put.
    return store.replaceIf(key, content, seen) && mine(key);
  }

  private boolean held(StoredFile lease) throws IOException {
    Optional<JsonNode> content = read(lease);
    if (content.isEmpty()) {
      return true;
    }
    try {
      return Instant.parse(content.get().path("until").asText()).isAfter(clock.instant());
    } catch (DateTimeException e) {
      // Nobody can hold what does not say until when.
      return false;
    }
  }

  private boolean mine(String key) throws IOException {
    Optional<StoredFile> lease = store.find(key);
    return lease.isPresent()
        && read(lease.get()).filter(of -> of.path("worker").asText().equals(worker)).isPresent();
  }

  /** Nothing where somebody else has just changed it. */
  private Optional<JsonNode> read(StoredFile lease) throws IOException {
    Optional<InputStream> content = store.open(lease);
    if (content.isEmpty()) {
      return Optional.empty();
    }
    try (InputStream in = content.get()) {
      return Optional.of(JSON.readTree(in.readNBytes(MOST_BYTES)));
    } catch (JacksonException e) {
      return Optional.of(MissingNode.getInstance());
    }
  }

  /** Gives the lease back, if this worker still has it. */
  public void giveBack(String key) throws IOException {
    if (mine(key)) {
      store.delete(key);
    }
  }
}
