package processors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processors.feeds.download.DownloadPolicy;
import processors.feeds.download.Downloads;
import processors.feeds.store.DirectoryStore;
import processors.feeds.store.Lease;
import processors.feeds.threat.ProviderFeed;

@Timeout(60)
class FeedRefreshTest {

  private static final Path PUBLISHED = Path.of("Indicators/tor.ndjson.gz");

  /** A clock that a test moves. */
  private static final class TestClock extends Clock {
    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.parse("2026-01-10T00:00:00Z"));

    void pass(Duration time) {
      now.updateAndGet(before -> before.plus(time));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @TempDir private Path directory;
  private final TestClock clock = new TestClock();
  private FeedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer().serve("/tor", nodes(100));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private FeedRefresh worker(String name, int leastPercent) {
    DirectoryStore store = new DirectoryStore(directory);
    Downloads downloads =
        new Downloads(
            HttpClient.Builder.NO_PROXY,
            DownloadPolicy.HTTPS_OR_LOOPBACK,
            Duration.ofSeconds(20),
            "siem-routes/test",
            clock);
    return new FeedRefresh(
        ProviderFeed.tor(server.address("/tor"), downloads, 1 << 20),
        new Schedule(Duration.ofHours(12), Duration.ofMinutes(15)),
        new ShrinkLimit(leastPercent),
        store,
        new Lease(store, name, Duration.ofMinutes(30), clock),
        clock);
  }

  private FeedRefresh worker() {
    return worker("one", 50);
  }

  private static String nodes(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                "ExitNode A%d%nLastStatus 2026-01-10 05:00:00%nExitAddress 198.51.100.%d 2026-01-10 05:00:00%n"
                    .formatted(i, i))
        .collect(Collectors.joining());
  }

  private byte[] published() throws IOException {
    return Files.readAllBytes(directory.resolve(PUBLISHED));
  }

  @Test
  void aFeedIsRefreshedOnceInItsIntervalWhoeverLooks() throws IOException {
    assertThat(worker().whenDue()).isInstanceOf(RefreshResult.Published.class);
    clock.pass(Duration.ofHours(11));

    RefreshResult other = worker("two", 50).whenDue();

    assertThat(other).isInstanceOf(RefreshResult.NotDue.class);
    assertThat(other.state().entries()).isEqualTo(100);
    assertThat(server.asked("/tor")).isEqualTo(1);
    clock.pass(Duration.ofHours(1));
    assertThat(worker("two", 50).whenDue()).isInstanceOf(RefreshResult.Published.class);
  }

  @Test
  void ofManyWorkersThatLookAtOnceOneDownloads() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<CompletableFuture<RefreshResult>> workers =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    CompletableFuture.supplyAsync(
                        () -> {
                          try {
                            go.await();
                            return worker("worker " + i, 50).whenDue();
                          } catch (IOException | InterruptedException e) {
                            throw new IllegalStateException(e);
                          }
                        },
                        work -> new Thread(work).start()))
            .toList();
    go.countDown();

    assertThat(workers)
        .extracting(CompletableFuture::join)
        .extracting(RefreshResult::label)
        .containsOnlyOnce("published")
        .doesNotContain("failed", "unchanged");
    assertThat(server.asked("/tor")).isEqualTo(1);
  }

  @Test
  void aFailureLeavesWhatIsPublishedAndIsTriedAgainSoonerThanASuccess() throws IOException {
    worker().whenDue();
    byte[] before = published();
    clock.pass(Duration.ofHours(12));
    server.serve("/tor", FeedServer.status(500, Map.of(), ""));

    RefreshResult failed = worker().whenDue();

    assertThat(failed).isInstanceOf(RefreshResult.Failed.class);
    assertThat(failed.state().failures()).isEqualTo(1);
    assertThat(failed.state().lastSuccess()).isEqualTo("2026-01-10T00:00:00Z");
    assertThat(published()).isEqualTo(before);
    assertThat(worker().whenDue()).isInstanceOf(RefreshResult.NotDue.class);
    clock.pass(Duration.ofMinutes(15));
    assertThat(worker().whenDue().state().failures()).isEqualTo(2);
    clock.pass(Duration.ofMinutes(15));
    assertThat(worker().whenDue()).isInstanceOf(RefreshResult.NotDue.class);
    server.serve("/tor", nodes(90));
    clock.pass(Duration.ofMinutes(15));
    RefreshResult well = worker().whenDue();
    assertThat(well).isInstanceOf(RefreshResult.Published.class);
    assertThat(well.state().problem()).isNull();
    assertThat(well.state().failures()).isZero();
  }

  @Test
  void aProviderThatAsksToBeLeftAloneIsLeftAloneAlsoByHand() throws IOException {
    server.serve("/tor", FeedServer.status(429, Map.of("Retry-After", "7200"), ""));
    worker().whenDue();
    clock.pass(Duration.ofMinutes(119));

    assertThat(worker().whenDue()).isInstanceOf(RefreshResult.NotDue.class);
    assertThat(worker().now())
        .isInstanceOfSatisfying(
            RefreshResult.LeftAlone.class,
            left -> assertThat(left.until()).isEqualTo(Instant.parse("2026-01-10T02:00:00Z")));
    assertThat(server.asked("/tor")).isEqualTo(1);
    server.serve("/tor", nodes(20));
    clock.pass(Duration.ofMinutes(1));
    assertThat(worker().whenDue()).isInstanceOf(RefreshResult.Published.class);
  }

  @Test
  void whatIsSuddenlyMuchLessIsRefusedUnlessItIsAccepted() throws IOException {
    worker().whenDue();
    byte[] before = published();
    server.serve("/tor", nodes(49));

    RefreshResult refused = worker().now();

    assertThat(refused)
        .isInstanceOfSatisfying(
            RefreshResult.Failed.class,
            failed ->
                assertThat(failed.problem())
                    .contains("from 100 to 49 entries", "siem refresh --accept-shrunken tor"));
    assertThat(published()).isEqualTo(before);
    assertThat(worker("one", 0).now().state().entries()).isEqualTo(49);
    server.serve("/tor", nodes(25));
    assertThat(worker().now()).isInstanceOf(RefreshResult.Published.class);
  }

  @Test
  void aWorkerThatDiedWhileItRefreshedHoldsNoOtherUpForEver() throws IOException {
    DirectoryStore store = new DirectoryStore(directory);
    assertThat(new Lease(store, "died", Duration.ofMinutes(30), clock).take("Leases/tor.json"))
        .isTrue();

    assertThat(worker().now()).isInstanceOf(RefreshResult.Busy.class);
    clock.pass(Duration.ofMinutes(30));
    assertThat(worker().now()).isInstanceOf(RefreshResult.Published.class);
    assertThat(directory.resolve("Leases/tor.json")).doesNotExist();
  }

  @Test
  void aStateThatCannotBeReadIsNoState() throws IOException {
    worker().whenDue();
    Files.writeString(directory.resolve("State/tor.json"), "{\"last_success\":");

    assertThat(worker().whenDue()).isInstanceOf(RefreshResult.Published.class);
  }
}
