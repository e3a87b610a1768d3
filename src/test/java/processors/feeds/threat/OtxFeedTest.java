package processors.feeds.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.feeds.FeedServer;
import processors.feeds.Refreshed;
import processors.feeds.download.DownloadPolicy;
import processors.feeds.download.Downloads;
import processors.feeds.store.DirectoryStore;

@Timeout(60)
class OtxFeedTest {

  private static final String SUBSCRIBED = "/api/v1/pulses/subscribed";
  private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");

  @TempDir private Path directory;
  @TempDir private Path work;
  private DirectoryStore store;
  private FeedServer server;
  private int refreshes;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
    store = new DirectoryStore(directory);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Refreshed refresh(Map<String, String> memory, Instant now) throws IOException {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    Downloads downloads =
        new Downloads(
            HttpClient.Builder.NO_PROXY,
            DownloadPolicy.HTTPS_OR_LOOPBACK,
            Duration.ofSeconds(20),
            "siem-routes/test",
            clock);
    Refreshed refreshed =
        new OtxFeed(server.address(""), "key", downloads, store, clock, 1 << 20)
            .refresh(memory, Files.createDirectory(work.resolve("" + refreshes++)));
    if (refreshed instanceof Refreshed.Newer newer) {
      store.replace(newer.key(), newer.file());
    }
    return refreshed;
  }

  private static String pulse(String id, String modified, String... addresses) {
    StringBuilder indicators = new StringBuilder();
    for (String address : addresses) {
      indicators
          .append(indicators.isEmpty() ? "" : ",")
          .append("{\"type\":\"IPv4\",\"indicator\":\"" + address + "\"}");
    }
    return "{\"id\":\"%s\",\"name\":\"pulse %s\",\"description\":\"\",\"modified\":\"%s\",\"indicators\":[%s]}"
        .formatted(id, id, modified, indicators);
  }

  private static String page(String next, String... pulses) {
    return "{\"count\":9,\"results\":[%s],\"next\":%s}"
        .formatted(String.join(",", pulses), next == null ? "null" : "\"" + next + "\"");
  }

  @Test
  void addressesAndDomainsOfPulsesAreIndicators() throws IOException {
    server.serve(
        SUBSCRIBED,
        page(
            null,
            """
            {"id": "1", "name": "Test pulse", "description": "about",
             "modified": "2026-01-08T00:00:00.123000", "indicators": [
              {"type": "IPv4", "indicator": "198.51.100.1", "title": "", "description": "C2"},
              {"type": "hostname", "indicator": "www.evil.example"},
              {"type": "FileHash-MD5", "indicator": "ab"}]}
            """));

    Refreshed.Newer newer = (Refreshed.Newer) refresh(Map.of(), NOW);

    assertThat(IndicatorsOf.file(newer.file()))
        .containsExactly(
            new Indicator(
                IndicatorType.IPV4_ADDR,
                "198.51.100.1",
                "AlienVault_OTX",
                new Indicator.About(
                    "Test pulse",
                    "https://otx.alienvault.com/indicator/ip/198.51.100.1",
                    null,
                    null,
                    "2026-01-08T00:00:00Z",
                    "about. C2")),
            new Indicator(
                IndicatorType.DOMAIN_NAME,
                "www.evil.example",
                "AlienVault_OTX",
                new Indicator.About(
                    "Test pulse",
                    "https://otx.alienvault.com/indicator/hostname/www.evil.example",
                    null,
                    null,
                    "2026-01-08T00:00:00Z",
                    "about")));
    assertThat(newer.counts()).isEqualTo(new Refreshed.Counts(2, 1));
  }

  @Test
  void allPagesAreReadWithTheKey() throws IOException {
    server.serve(
        SUBSCRIBED, page(server.address("/2").toString(), pulse("1", "2026-01-01", "1.1.1.1")));
    server.serve("/2", page("/3", pulse("1", "2026-01-01", "1.1.1.1")));
    server.serve("/3", page(null, pulse("2", "2026-01-02", "2.2.2.2")));

    Refreshed.Newer newer = (Refreshed.Newer) refresh(Map.of(), NOW);

    assertThat(IndicatorsOf.file(newer.file()))
        .extracting(Indicator::value)
        .containsExactly("1.1.1.1", "2.2.2.2");
    assertThat(server.asked()).extracting(a -> a.header("X-otx-api-key")).containsOnly("key");
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void thenOnlyPulsesThatChangedAreFetchedAndTheOthersStay() throws IOException {
    server.serve(
        SUBSCRIBED,
        page(
            null,
            pulse("1", "2026-01-01T00:00:00", "1.1.1.1", "1.1.1.2"),
            pulse("2", "2026-01-02T00:00:00", "2.2.2.2")));
    Map<String, String> first = ((Refreshed.Newer) refresh(Map.of(), NOW)).memory();
    server.serve(SUBSCRIBED, page(null, pulse("1", "2026-01-05T00:00:00", "1.1.1.9")));

    Refreshed.Newer newer = (Refreshed.Newer) refresh(first, NOW.plusSeconds(60));

    assertThat(server.asked().get(1).address().getQuery())
        .contains("modified_since=2026-01-02T00:00:00Z");
    assertThat(IndicatorsOf.file(newer.file()))
        .extracting(Indicator::value)
        .containsExactly("1.1.1.9", "2.2.2.2");
    server.serve(SUBSCRIBED, page(null));
    assertThat(refresh(newer.memory(), NOW.plusSeconds(120))).isEqualTo(new Refreshed.Unchanged());
  }

  @Test
  void afterAWeekAllAreFetchedAgainSoThatEndedSubscriptionsEnd() throws IOException {
    server.serve(SUBSCRIBED, page(null, pulse("1", "2026-01-01", "1.1.1.1")));
    Map<String, String> first = ((Refreshed.Newer) refresh(Map.of(), NOW)).memory();
    server.serve(SUBSCRIBED, page(null, pulse("2", "2026-01-02", "2.2.2.2")));

    Refreshed.Newer newer = (Refreshed.Newer) refresh(first, NOW.plus(Duration.ofDays(7)));

    assertThat(server.asked().get(1).address().getQuery()).doesNotContain("modified_since");
    assertThat(IndicatorsOf.file(newer.file()))
        .extracting(Indicator::value)
        .containsExactly("2.2.2.2");
  }

  @Test
  void theKeyIsNotTakenToAnotherServer() {
    server.serve(SUBSCRIBED, page("https://attacker.example/", pulse("1", "2026-01-01")));

    assertThatThrownBy(() -> refresh(Map.of(), NOW)).hasMessageContaining("on another server");
  }

  @Test
  void pagesThatGoInACircleAreRefused() {
    server.serve(SUBSCRIBED, page(SUBSCRIBED + "?page=2"));

    assertThatThrownBy(() -> refresh(Map.of(), NOW)).hasMessageContaining("have no end");
  }

  @Test
  void aPageThatIsCutOffIsRefused() {
    server.serve(SUBSCRIBED, page(null, pulse("1", "2026-01-01", "1.1.1.1")).substring(0, 100));

    assertThatThrownBy(() -> refresh(Map.of(), NOW)).isInstanceOf(IOException.class);
  }
}
