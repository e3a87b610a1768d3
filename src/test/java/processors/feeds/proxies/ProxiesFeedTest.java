package processors.feeds.proxies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.feeds.FeedServer;
import processors.feeds.Refreshed;
import processors.feeds.download.DownloadPolicy;
import processors.feeds.download.Downloads;

@Timeout(60)
class ProxiesFeedTest {

  private static final Downloads DOWNLOADS =
      new Downloads(
          HttpClient.Builder.NO_PROXY,
          DownloadPolicy.HTTPS_OR_LOOPBACK,
          Duration.ofSeconds(20),
          "siem-routes/test",
          Clock.systemUTC());

  @TempDir private Path work;
  private FeedServer server;
  private int refreshes;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Refreshed refresh(ProxiesFeed feed, Map<String, String> memory) throws IOException {
    return feed.refresh(memory, Files.createDirectory(work.resolve("" + refreshes++)));
  }

  private ProxiesFeed aws() {
    return ProxiesFeed.aws(server.address("/ip-ranges.json"), DOWNLOADS, 1 << 20);
  }

  private ProxiesFeed cloudflare() {
    return ProxiesFeed.cloudflare(
        List.of(server.address("/ips-v4"), server.address("/ips-v6")), DOWNLOADS, 1 << 20);
  }

  private Refreshed.Newer newer(ProxiesFeed feed) throws IOException {
    return (Refreshed.Newer) refresh(feed, Map.of());
  }

  @Test
  void ofAwsTheServicesThatForwardRequestsAreTrusted() throws IOException {
    server.serve(
        "/ip-ranges.json",
        """
        {"syncToken": "1767996793", "createDate": "2026-01-09-22-13-13",
         "prefixes": [
          {"ip_prefix": "130.176.0.0/17", "region": "GLOBAL", "service": "CLOUDFRONT"},
          {"ip_prefix": "130.176.0.0/17", "region": "GLOBAL", "service": "AMAZON"},
          {"ip_prefix": "3.5.140.0/22", "region": "ap-northeast-2", "service": "S3"},
          {"ip_prefix": "15.177.0.0/18", "region": "GLOBAL", "service": "GLOBALACCELERATOR"}],
         "ipv6_prefixes": [
          {"ipv6_prefix": "2600:9000::/28", "region": "GLOBAL", "service": "CLOUDFRONT"},
          {"ipv6_prefix": "2600:1f00::/24", "region": "GLOBAL", "service": "AMAZON"}]}
        """);

    Refreshed.Newer newer = newer(aws());

    assertThat(newer.key()).isEqualTo("TrustedProxies/aws-proxies.txt");
    assertThat(newer.file()).hasContent("130.176.0.0/17\n15.177.0.0/18\n2600:9000::/28");
    assertThat(newer.counts()).isEqualTo(new Refreshed.Counts(3, 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html></html>",
        "{\"message\":\"no\"}",
        "{\"prefixes\":[],\"ipv6_prefixes\":[]}",
        "{\"prefixes\":[{\"ip_prefix\":\"0.0.0.0/0\",\"service\":\"CLOUDFRONT\"}],\"ipv6_prefixes\":[]}",
        "{\"prefixes\":[{\"ip_prefix\":\"1.2.3.x\",\"service\":\"CLOUDFRONT\"}],\"ipv6_prefixes\":[]}",
        "{\"prefixes\":[{\"service\":\"CLOUDFRONT\"}],\"ipv6_prefixes\":[]}",
        "{\"prefixes\":[{\"ip_prefix\":\"1.2.3.0/24\",\"service\":\"CLOUDFRONT\"}"
      })
  void whatIsNotAwsListIsRefused(String content) {
    server.serve("/ip-ranges.json", content);

    assertThatThrownBy(() -> newer(aws())).isInstanceOf(IOException.class);
  }

  @Test
  void cloudflaresListsOfBothVersionsOfIpAreOneFeed() throws IOException {
    server.serve("/ips-v4", FeedServer.versioned("173.245.48.0/20\n103.21.244.0/22", "\"4\""));
    server.serve("/ips-v6", FeedServer.versioned("2400:cb00::/32\n", "\"6\""));

    Refreshed.Newer newer = newer(cloudflare());

    assertThat(newer.file()).hasContent("103.21.244.0/22\n173.245.48.0/20\n2400:cb00::/32");
    assertThat(refresh(cloudflare(), newer.memory())).isEqualTo(new Refreshed.Unchanged());
  }

  @Test
  void whenOneOfTheListsChangesTheOtherIsStillThere() throws IOException {
    server.serve("/ips-v4", FeedServer.versioned("173.245.48.0/20", "\"4\""));
    server.serve("/ips-v6", FeedServer.versioned("2400:cb00::/32", "\"6\""));
    Map<String, String> memory = newer(cloudflare()).memory();
    server.serve("/ips-v6", FeedServer.versioned("2405:8100::/32", "\"7\""));

    assertThat(((Refreshed.Newer) refresh(cloudflare(), memory)).file())
        .hasContent("173.245.48.0/20\n2405:8100::/32");
  }

  @Test
  void withoutOneOfTheListsNothingIsPublished() {
    server.serve("/ips-v4", "173.245.48.0/20");

    assertThatThrownBy(() -> newer(cloudflare())).hasMessageContaining("/ips-v6");
  }

  @Test
  void aPageInThePlaceOfAListIsRefused() {
    server.serve("/ips-v4", "<html>\n173.245.48.0/20\n</html>");
    server.serve("/ips-v6", "2400:cb00::/32");

    assertThatThrownBy(() -> newer(cloudflare())).hasMessageContaining("got '<html>'");
  }
}
