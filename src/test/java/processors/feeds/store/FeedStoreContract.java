package processors.feeds.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What each feeds store must do; a test of a store implements this. */
public interface FeedStoreContract {

  /** The store, in which nothing is. */
  FeedStore store();

  private void put(String key, String content, Path work) throws IOException {
    store().replace(key, Files.writeString(work.resolve("content"), content));
  }

  private String read(StoredFile file) throws IOException {
    try (InputStream in = store().open(file).orElseThrow()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static byte[] bytes(String content) {
    return content.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  default void whatIsPutIsFoundAndRead(@TempDir Path work) throws IOException {
    put("Indicators/tor.ndjson.gz", "content", work);

    StoredFile file = store().find("Indicators/tor.ndjson.gz").orElseThrow();

    assertThat(file.name()).isEqualTo("tor.ndjson.gz");
    assertThat(file.bytes()).isEqualTo(7);
    assertThat(read(file)).isEqualTo("content");
    assertThat(store().find("Indicators/otx.ndjson.gz")).isEmpty();
  }

  @Test
  default void filesAreListedByTheBeginOfTheirKeys(@TempDir Path work) throws IOException {
    put("List/b.txt", "b", work);
    put("List/a/deep.txt", "a", work);
    put("List/a.txt", "a", work);
    put("Listed/c.txt", "c", work);

    assertThat(store().list("List/"))
        .extracting(StoredFile::key)
        .containsExactlyInAnyOrder("List/a.txt", "List/a/deep.txt", "List/b.txt");
    assertThat(store().list("List/a.txt")).hasSize(1);
    assertThat(store().list("None/")).isEmpty();
    assertThat(store().list("List/"))
        .allSatisfy(
            file ->
                assertThat(Optional.of(file.version()))
                    .isEqualTo(store().find(file.key()).map(StoredFile::version)));
  }

  @Test
  default void whatWasReplacedOrDeletedIsNotReadAsItWasSeen(@TempDir Path work) throws IOException {
    put("Changed/a.txt", "first", work);
    StoredFile first = store().find("Changed/a.txt").orElseThrow();
    put("Changed/a.txt", "second, and longer", work);
    StoredFile second = store().find("Changed/a.txt").orElseThrow();

    assertThat(second.version()).isNotEqualTo(first.version());
    assertThat(store().open(first)).isEmpty();
    assertThat(read(second)).isEqualTo("second, and longer");

    store().delete("Changed/a.txt");
    store().delete("Changed/a.txt");
    assertThat(store().open(second)).isEmpty();
    assertThat(store().find("Changed/a.txt")).isEmpty();
  }

  @Test
  default void aConditionalWriteSeesWhatHappenedInBetween(@TempDir Path work) throws IOException {
    String key = "Conditional/a.json";

    assertThat(store().replaceIf(key, bytes("first"), Optional.empty())).isTrue();
    assertThat(store().replaceIf(key, bytes("late"), Optional.empty())).isFalse();
    Optional<StoredFile> first = store().find(key);
    assertThat(read(first.orElseThrow())).isEqualTo("first");
    assertThat(store().replaceIf(key, bytes("second"), first)).isTrue();
    assertThat(store().replaceIf(key, bytes("too late"), first)).isFalse();
    assertThat(read(store().find(key).orElseThrow())).isEqualTo("second");
  }

  @Test
  default void ofManyWorkersOneHasALeaseUntilItGivesItBackOrItsTimeIsOver() throws IOException {
    Instant now = Instant.parse("2026-01-10T00:00:00Z");
    String key = "Leases/contract.json";
    List<Lease> leases = IntStream.range(0, 6).mapToObj(i -> lease("worker " + i, now)).toList();

    List<Boolean> taken =
        leases.stream()
            .map(lease -> CompletableFuture.supplyAsync(() -> take(lease, key)))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(taken).containsOnlyOnce(true);
    Lease other = lease("other", now.plusSeconds(59));
    assertThat(other.take(key)).isFalse();
    other.giveBack(key);
    assertThat(other.take(key)).isFalse();
    leases.get(taken.indexOf(true)).giveBack(key);
    assertThat(other.take(key)).isTrue();
    assertThat(lease("later", now.plusSeconds(118)).take(key)).isFalse();
    assertThat(lease("later", now.plusSeconds(119)).take(key)).isTrue();
  }

  private Lease lease(String worker, Instant now) {
    return new Lease(store(), worker, Duration.ofSeconds(60), Clock.fixed(now, ZoneOffset.UTC));
  }

  private static boolean take(Lease lease, String key) {
    try {
      return lease.take(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
