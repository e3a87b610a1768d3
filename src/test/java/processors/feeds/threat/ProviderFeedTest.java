package processors.feeds.threat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.feeds.Feed;
import processors.feeds.FeedServer;
import processors.feeds.Refreshed;
import processors.feeds.download.DownloadPolicy;
import processors.feeds.download.Downloads;

@Timeout(60)
class ProviderFeedTest {

  private static final Downloads DOWNLOADS =
      new Downloads(
          HttpClient.Builder.NO_PROXY,
          DownloadPolicy.HTTPS_OR_LOOPBACK,
          Duration.ofSeconds(20),
          "siem-routes/test",
          Clock.systemUTC());

  @TempDir private Path workspace;
  private FeedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Feed tor() {
    return ProviderFeed.tor(server.address("/tor"), DOWNLOADS, 1 << 20);
  }

  private Feed feodo() {
    return ProviderFeed.feodo(server.address("/feodo"), DOWNLOADS, 1 << 20);
  }

  private Refreshed.Newer newer(Feed feed) throws IOException {
    return (Refreshed.Newer) feed.refresh(Map.of(), workspace);
  }

  @Test
  void eachAddressOfAnExitNodeIsAnIndicator() throws IOException {
    server.serve(
        "/tor",
        """
        ExitNode 5C3F3217F99D6CFA711D9415AFED1003971201AF
        Published 2026-01-09 20:05:14
        LastStatus 2026-01-10 05:00:00
        ExitAddress 185.220.101.42 2026-01-10 05:08:45
        ExitAddress 185.220.101.43 2026-01-10 06:08:45
        ExitNode AAAA3217F99D6CFA711D9415AFED1003971201AF
        Published 2026-01-09 21:05:14
        LastStatus 2026-01-10 05:00:00
        ExitAddress 185.220.101.42 2026-01-10 07:08:45
        ExitAddress not-an-address 2026-01-10 07:08:45
        """);

    Refreshed.Newer newer = newer(tor());

    String details =
        "https://metrics.torproject.org/rs.html#details/5C3F3217F99D6CFA711D9415AFED1003971201AF";
    assertThat(IndicatorsOf.file(newer.file()))
        .containsExactly(
            new Indicator(
                IndicatorType.IPV4_ADDR,
                "185.220.101.42",
                "torproject.org",
                new Indicator.About(
                    "TOR", details, null, "2026-01-10T05:00:00Z", "2026-01-10T05:08:45Z", null)),
            new Indicator(
                IndicatorType.IPV4_ADDR,
                "185.220.101.43",
                "torproject.org",
                new Indicator.About(
                    "TOR", details, null, "2026-01-10T05:00:00Z", "2026-01-10T06:08:45Z", null)));
    assertThat(newer.key()).isEqualTo("Indicators/tor.ndjson.gz");
    assertThat(newer.counts()).isEqualTo(new Refreshed.Counts(2, 1));
  }

  @Test
  void aBotnetServerIsAnIndicatorChangedWhenItsListWas() throws IOException {
    server.serve(
        "/feodo",
        FeedServer.content(
            """
            [{"ip_address": "45.79.10.20", "port": 443, "status": "online", "hostname": null,
              "first_seen": "2025-12-01 10:00:00", "last_online": "2026-01-09",
              "malware": "Dridex"}]
            """
                .getBytes(),
            Map.of("Last-Modified", "Sat, 10 Jan 2026 00:00:00 GMT")));

    assertThat(IndicatorsOf.file(newer(feodo()).file()))
        .containsExactly(
            new Indicator(
                IndicatorType.IPV4_ADDR,
                "45.79.10.20",
                "abuse.ch",
                new Indicator.About(
                    "Dridex",
                    "https://feodotracker.abuse.ch/browse/host/45.79.10.20/",
                    "2025-12-01T10:00:00Z",
                    "2026-01-09T00:00:00Z",
                    "2026-01-10T00:00:00Z",
                    "status is online")));
  }

  @Test
  void whatIsKnownIsNotDownloadedAgain() throws IOException {
    server.serve("/feodo", FeedServer.versioned("[{\"ip_address\":\"45.79.10.20\"}]", "\"1\""));
    Map<String, String> memory = newer(feodo()).memory();

    assertThat(feodo().refresh(memory, workspace.resolve("again")))
        .isEqualTo(new Refreshed.Unchanged());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE html><html><body>Please log in</body></html>",
        "{\"error\":\"unknown\"}",
        "[{\"ip_address\":\"45.79.10.20\"},{\"ip_addr",
        "[{\"ip_address\":\"x\"},{\"ip_address\":\"45.79.10.20\"},{\"ip\":1}]"
      })
  void whatIsNoListOfBotnetServersIsRefused(String content) {
    server.serve("/feodo", content);

    assertThatThrownBy(() -> newer(feodo())).isInstanceOf(IOException.class);
  }

  @Test
  void aPageInThePlaceOfExitNodesIsRefused() {
    server.serve("/tor", "<html>\n<body>\nService unavailable\n</body>\n</html>\n");

    assertThatThrownBy(() -> newer(tor()))
        .hasMessageContaining("expected indicators in the form of torproject.org")
        .hasMessageContaining("line 1");
  }
}
