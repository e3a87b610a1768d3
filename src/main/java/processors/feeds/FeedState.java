package processors.feeds;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What all workers know of a feed; kept in the feeds store beside the data.
 *
 * @param lastSuccess when it was last found to be up to date, or null
 * @param notBefore when it is due again, or null
 * @param retryAfter until when its provider asks to be left alone, or null
 * @param until when its data becomes wrong by itself, or null
 * @param entries how many indicators, networks or nodes are published
 * @param skipped how much of it could not be used
 * @param failures how often in a row it could not be refreshed
 * @param problem why the last refresh failed, or null
 * @param memory what the feed remembers
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FeedState(
    @JsonProperty("last_success") String lastSuccess,
    @JsonProperty("not_before") String notBefore,
    @JsonProperty("retry_after") String retryAfter,
    @JsonProperty("until") String until,
    @JsonProperty("entries") long entries,
    @JsonProperty("skipped") long skipped,
    @JsonProperty("failures") int failures,
    @JsonProperty("problem") String problem,
    @JsonProperty("memory") Map<String, String> memory) {

  /** Nothing has happened yet. */
  public static final FeedState NEW = new FeedState(null, null, null, null, 0, 0, 0, null, null);

  /** Copies the memory. */
  public FeedState {
    memory = memory == null ? Map.of() : Map.copyOf(memory);
  }

  /** Whether the feed is to be refreshed now. */
  boolean due(Instant now) {
    return notBefore == null
        || !now.isBefore(Instant.parse(notBefore))
        || until != null && !now.isBefore(Instant.parse(until)) && !leftAlone(now);
  }

  /** Whether the provider asks to be left alone now. */
  boolean leftAlone(Instant now) {
    return retryAfter != null && now.isBefore(Instant.parse(retryAfter));
  }

  /** The state after a refresh found that nothing has changed. */
  FeedState unchanged(Instant now, Duration interval) {
    return new FeedState(
        now.toString(),
        now.plus(interval).toString(),
        null,
        until,
        entries,
        skipped,
        0,
        null,
        memory);
  }

  /** The state after something new was published. */
  FeedState published(Refreshed.Newer newer, Instant now, Duration interval) {
    return new FeedState(
        now.toString(),
        now.plus(interval).toString(),
        null,
        newer.until().map(Instant::toString).orElse(null),
        newer.counts().entries(),
        newer.counts().skipped(),
        0,
        null,
        newer.memory());
  }

  /**
   * The state after a refresh failed.
   *
   * @param pause before it is tried again
   * @param asked when the provider asks to be left alone until then, or null
   */
  FeedState failed(String why, Instant now, Duration pause, Instant asked) {
    return new FeedState(
        lastSuccess,
        now.plus(pause).toString(),
        asked == null ? null : asked.toString(),
        until,
        entries,
        skipped,
        failures + 1,
        why,
        memory);
  }
}
