package processors.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;
import processors.enrich.geo.CityDatabase;
import processors.feeds.store.DirectoryStore;

class WatchFeedsTest {

  private static final Path CITY =
      Path.of("src/test/resources/golden/feeds/GeoLite2-City-Test.mmdb");

  @TempDir private Path directory;
  private final EnrichmentData data = EnrichmentData.empty();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private WatchFeeds watch;

  @BeforeEach
  void open() throws IOException {
    watch =
        new WatchFeeds(
            new DirectoryStore(directory),
            List.of(
                new ProxyData(data.proxies(), List.of(IpNetwork.parse("10.0.0.0/8"))),
                new DatabaseData<>(
                    "cities",
                    "GeoLite2/GeoLite2-City.mmdb",
                    CityDatabase::read,
                    CityDatabase.none(),
                    data.cities()),
                new ThreatData(data.threats())),
            new FeedMetrics(meters, Clock.systemUTC()));
  }

  @AfterEach
  void close() throws IOException {
    watch.close();
  }

  private void putIndicators(String feed, String... addresses) throws IOException {
    Path file = directory.resolve("Indicators/" + feed + ".ndjson.gz");
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      for (String address : addresses) {
        out.write(
            ("{\"type\":\"ipv4-addr\",\"value\":\"%s\",\"provider\":\"p\",\"name\":\"n\"}\n")
                .formatted(address)
                .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private void put(String key, byte[] content) throws IOException {
    Path file = directory.resolve(key);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private boolean isThreat(String address) {
    return !data.threats().get().ofAddress(IpAddress.parse(address)).isEmpty();
  }

  private boolean isTrusted(String address) {
    return data.proxies().get().contains(IpAddress.parse(address));
  }

  private double loads(String name, String result) {
    return meters.counter("siem.feed.loads", "data", name, "result", result).count();
  }

  @Test
  void fromAnEmptyStoreWhatIsBuiltInAndOwnIsKnown() {
    watch.look();

    assertThat(isThreat("172.104.242.173")).isTrue();
    assertThat(isTrusted("10.1.2.3")).isTrue();
    assertThat(isTrusted("130.176.0.1")).isFalse();
  }

  @Test
  void whatIsNewOrGoneInTheStoreIsTakenOver() throws IOException {
    putIndicators("a", "1.1.1.1");
    put("TrustedProxies/aws-proxies.txt", "130.176.0.0/16\n".getBytes(StandardCharsets.UTF_8));
    put("GeoLite2/GeoLite2-City.mmdb", Files.readAllBytes(CITY));
    watch.look();
    assertThat(isThreat("1.1.1.1")).isTrue();
    assertThat(isTrusted("130.176.0.1")).isTrue();
    assertThat(data.cities().get().find(IpAddress.parse("89.160.20.112"))).isPresent();

    putIndicators("b", "2.2.2.2", "2.2.2.3");
    Files.delete(directory.resolve("Indicators/a.ndjson.gz"));
    watch.look();

    assertThat(isThreat("1.1.1.1")).isFalse();
    assertThat(isThreat("2.2.2.2")).isTrue();
    assertThat(isTrusted("10.1.2.3")).isTrue();
  }

  @Test
  void whatIsAsItWasIsNotTakenAgain() throws IOException {
    putIndicators("a", "1.1.1.1");
    watch.look();
    Object index = data.threats().get();
    watch.look();

    assertThat(data.threats().get()).isSameAs(index);
    assertThat(loads("threats", "taken")).isEqualTo(1);
  }

  @Test
  void aFileThatIsDamagedKeepsItsFormerContentAndHoldsUpNoOther() throws IOException {
    putIndicators("a", "1.1.1.1");
    putIndicators("b", "2.2.2.2");
    watch.look();

    put("Indicators/a.ndjson.gz", new byte[] {1, 2, 3});
    putIndicators("b", "2.2.2.9");
    watch.look();
    watch.look();

    assertThat(isThreat("1.1.1.1")).isTrue();
    assertThat(isThreat("2.2.2.9")).isTrue();
    assertThat(isThreat("2.2.2.2")).isFalse();
    assertThat(loads("threats", "refused")).isEqualTo(1);
    putIndicators("a", "1.1.1.9");
    watch.look();
    assertThat(isThreat("1.1.1.9")).isTrue();
    assertThat(isThreat("1.1.1.1")).isFalse();
  }

  @Test
  void aDatabaseThatIsNoneLeavesTheFormerOne() throws IOException {
    put("GeoLite2/GeoLite2-City.mmdb", Files.readAllBytes(CITY));
    watch.look();
    Object before = data.cities().get();

    put("GeoLite2/GeoLite2-City.mmdb", "<html></html>".getBytes(StandardCharsets.UTF_8));
    watch.look();
    watch.look();

    assertThat(data.cities().get()).isSameAs(before);
    assertThat(loads("cities", "refused")).isEqualTo(1);
  }
}
