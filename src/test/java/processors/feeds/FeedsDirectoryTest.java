package processors.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.enrich.address.IpAddress;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.ThreatIndex;

class FeedsDirectoryTest {

  private static final String LINES =
      """
      {"type":"ipv4-addr","value":"45.79.10.0/24","provider":"custom","name":"bad-net.txt","modified_at":"2026-01-09T00:00:00Z"}
      {"type":"domain-name","value":"evil.example.org","provider":"otx","name":"Pulse","reference":null,"description":"C2"}
      """;

  @TempDir private Path directory;
  private final EnrichmentData data = EnrichmentData.empty();

  private void write(String key, byte[] content) throws IOException {
    Path file = directory.resolve(key);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  private static byte[] database(String name) throws IOException {
    try (InputStream file = FeedsDirectoryTest.class.getResourceAsStream("/golden/feeds/" + name)) {
      return file.readAllBytes();
    }
  }

  private void load() throws IOException {
    new FeedsDirectory(directory).loadInto(data);
  }

  @Test
  void allThatLiesThereIsLoaded() throws IOException {
    write("GeoLite2/GeoLite2-City.mmdb", database("GeoLite2-City-Test.mmdb"));
    write("GeoLite2/GeoLite2-ASN.mmdb", database("GeoLite2-ASN-Test.mmdb"));
    write("Indicators/a.ndjson.gz", gzip(LINES));
    write("TrustedProxies/own.txt", "# ours\n10.0.0.0/8\n\n2001:db8::/32 # v6\n".getBytes("UTF-8"));

    load();

    IpAddress address = IpAddress.parse("81.2.69.142");
    assertThat(data.cities().get().find(address)).isPresent();
    assertThat(data.systems().get().find(IpAddress.parse("89.160.20.112"))).isPresent();
    assertThat(data.proxies().get().contains(IpAddress.parse("2001:db8::9"))).isTrue();
    ThreatIndex threats = data.threats().get();
    assertThat(threats.ofAddress(IpAddress.parse("45.79.10.9")).get(0).about())
        .isEqualTo(
            new Indicator.About("bad-net.txt", null, null, null, "2026-01-09T00:00:00Z", null));
    assertThat(threats.ofDomain("evil.example.org").get(0).about().description()).isEqualTo("C2");
  }

  @Test
  void anEmptyDirectoryLeavesOnlyTheAddressesForTrying() throws IOException {
    load();

    assertThat(data.threats().get().size()).isEqualTo(1);
    assertThat(data.threats().get().ofAddress(IpAddress.parse("172.104.242.173"))).hasSize(1);
    assertThat(data.proxies().get().isEmpty()).isTrue();
  }

  @Test
  void aWrongFileIsNamedAndNothingIsReplaced() throws IOException {
    write("Indicators/a.ndjson.gz", gzip(LINES));
    load();
    ThreatIndex before = data.threats().get();

    write("TrustedProxies/own.txt", "10.0.0.0/8\n10.0.0.0/40\n".getBytes("UTF-8"));

    assertThatThrownBy(this::load).hasMessageContaining("own.txt, line 2: expected an address");
    assertThat(data.threats().get()).isSameAs(before);
  }

  @Test
  void aCutOffOrMalformedFileOfIndicatorsIsRefused() throws IOException {
    byte[] whole = gzip(LINES.repeat(100));
    write("Indicators/a.ndjson.gz", Arrays.copyOf(whole, whole.length - 20));
    assertThatThrownBy(this::load).hasMessageContaining("a.ndjson.gz: indicator");

    write("Indicators/a.ndjson.gz", gzip("{\"type\":\"ipv4-addr\",\"value\":\"1.1.1.1\"}"));
    assertThatThrownBy(this::load)
        .hasMessageEndingWith("a.ndjson.gz: indicator 1: expected a field provider, got none");

    write("Indicators/a.ndjson.gz", gzip(LINES + "[1]"));
    assertThatThrownBy(this::load).hasMessageContaining("indicator 3: expected a JSON object");
  }

  @Test
  void aDirectoryThatIsNotThereIsSaidSo() {
    Path missing = directory.resolve("missing");

    assertThatThrownBy(() -> new FeedsDirectory(missing).loadInto(data))
        .hasMessage(missing + ": expected a directory with feeds, found none");
  }
}
