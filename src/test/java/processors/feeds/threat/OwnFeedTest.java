package processors.feeds.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.feeds.Refreshed;
import processors.feeds.store.DirectoryStore;

class OwnFeedTest {

  private static final Instant NOW = Instant.parse("2026-01-10T00:00:00Z");
  private static final Instant CHANGED = Instant.parse("2026-01-09T12:00:00.5Z");

  @TempDir private Path directory;
  @TempDir private Path work;
  private DirectoryStore store;
  private int refreshes;

  @BeforeEach
  void open() {
    store = new DirectoryStore(directory);
  }

  private OwnFeed text() {
    return OwnFeed.text(store, clock(NOW), 10_000);
  }

  private OwnFeed stix(Instant now) {
    return OwnFeed.stix(store, clock(now), 10_000);
  }

  private static Clock clock(Instant now) {
    return Clock.fixed(now, ZoneOffset.UTC);
  }

  private void put(String key, String content) throws IOException {
    Path file = directory.resolve(key);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
    Files.setLastModifiedTime(file, FileTime.from(CHANGED));
  }

  private Refreshed refresh(OwnFeed feed, Map<String, String> memory) throws IOException {
    return feed.refresh(memory, Files.createDirectory(work.resolve("" + refreshes++)));
  }

  private Refreshed.Newer newer(OwnFeed feed) throws IOException {
    return (Refreshed.Newer) refresh(feed, Map.of());
  }

  private static List<String> values(Refreshed.Newer newer) throws IOException {
    return IndicatorsOf.file(newer.file()).stream().map(Indicator::value).toList();
  }

  @Test
  void linesAreAddressesNetworksAndDomainsInAnyMixture() throws IOException {
    put(
        "IOC/TXT/bad.txt",
        """
        \uFEFF198.51.100.1
        2001:db8::/32
        # a comment
        198.51.100.77/24   # with bits behind its prefix

        Evil.Example.ORG
        b\u00fccher.example
        2001:db8::1
        """);

    Refreshed.Newer newer = newer(text());

    assertThat(IndicatorsOf.file(newer.file()))
        .extracting(indicator -> indicator.type() + " " + indicator.value())
        .containsExactly(
            "IPV4_ADDR 198.51.100.1",
            "IPV6_ADDR 2001:db8::/32",
            "IPV4_ADDR 198.51.100.77/24",
            "DOMAIN_NAME evil.example.org",
            "DOMAIN_NAME xn--bcher-kva.example",
            "IPV6_ADDR 2001:db8::1");
    assertThat(newer.counts()).isEqualTo(new Refreshed.Counts(6, 0));
    assertThat(newer.key()).isEqualTo("Indicators/own-txt.ndjson.gz");
  }

  @Test
  void indicatorsHaveTheNameAndTimeOfTheirFileAndTheProviderOfItsDirectory() throws IOException {
    put("IOC/TXT/bad.txt", "198.51.100.1");
    put("IOC/TXT/acme/deep/worse.txt", "198.51.100.2");

    assertThat(IndicatorsOf.file(newer(text()).file()))
        .containsExactlyInAnyOrder(
            indicator("198.51.100.1", "custom", "bad.txt"),
            indicator("198.51.100.2", "acme", "worse.txt"));
  }

  private static Indicator indicator(String value, String provider, String name) {
    return new Indicator(
        IndicatorType.IPV4_ADDR,
        value,
        provider,
        new Indicator.About(name, null, null, null, "2026-01-09T12:00:00Z", null));
  }

  @Test
  void badLinesCostThemselvesOnly() throws IOException {
    put(
        "IOC/TXT/bad.txt",
        "1.2.3.4\n1.2.3.400\n1.2.3.4/33\nnot a domain\nhttp://a.example/\n1.2.3.5");

    Refreshed.Newer newer = newer(text());

    assertThat(values(newer)).containsExactly("1.2.3.4", "1.2.3.5");
    assertThat(newer.counts().skipped()).isEqualTo(4);
  }

  @Test
  void filesThatAreAsTheyWereAreNotReadAgain() throws IOException {
    put("IOC/TXT/bad.txt", "1.2.3.4");
    Map<String, String> memory = newer(text()).memory();

    assertThat(refresh(text(), memory)).isEqualTo(new Refreshed.Unchanged());

    Files.delete(directory.resolve("IOC/TXT/bad.txt"));
    Refreshed.Newer newer = (Refreshed.Newer) refresh(text(), memory);
    assertThat(newer.counts().entries()).isZero();
  }

  @Test
  void aFileThatIsTooLongCostsNoOtherFile() throws IOException {
    put("IOC/TXT/long.txt", "1.2.3.4\n".repeat(10_000));
    put("IOC/TXT/bad.txt", "1.2.3.5");

    assertThat(values(newer(text()))).containsExactly("1.2.3.5");
  }

  @Test
  void patternsOfABundleGiveIndicators() throws IOException {
    put(
        "IOC/STIX2/acme/bundle.json",
        """
        {"type": "bundle", "id": "bundle--1", "objects": [
          {"type": "identity", "id": "identity--1", "name": "ACME"},
          {"type": "indicator", "id": "indicator--1", "name": "C2", "description": "a server",
           "pattern_type": "stix", "pattern": "[ipv4-addr:value = '198.51.100.5/24']",
           "modified": "2026-01-08T01:02:03.456Z", "first_seen": "2026-01-01T00:00:00Z"},
          {"type": "indicator", "id": "indicator--2",
           "pattern": "[domain-name:value IN ('a.example', 'b.example')]"},
          {"type": "indicator", "id": "indicator--3", "pattern": "[file:hashes.MD5 = 'ab']"},
          {"type": "indicator", "id": "indicator--4", "pattern": "[ipv4-addr:value = '1.2.3.400']"},
          {"type": "indicator", "id": "indicator--5", "pattern_type": "snort", "pattern": "alert"}
        ], "spec_version": "2.0"}
        """);

    Refreshed.Newer newer = newer(stix(NOW));

    assertThat(IndicatorsOf.file(newer.file()))
        .containsExactly(
            new Indicator(
                IndicatorType.IPV4_ADDR,
                "198.51.100.5/24",
                "acme",
                new Indicator.About(
                    "bundle.json: C2",
                    null,
                    "2026-01-01T00:00:00Z",
                    null,
                    "2026-01-08T01:02:03Z",
                    "a server")),
            domain("a.example"),
            domain("b.example"));
    assertThat(newer.counts()).isEqualTo(new Refreshed.Counts(3, 3));
  }

  private static Indicator domain(String value) {
    return new Indicator(
        IndicatorType.DOMAIN_NAME,
        value,
        "acme",
        new Indicator.About("bundle.json", null, null, null, null, null));
  }

  @Test
  void whatIsRevokedOrNoLongerValidGivesNone() throws IOException {
    put(
        "IOC/STIX2/bundle.json",
        """
        {"objects": [
          {"pattern": "[ipv4-addr:value = '1.2.3.1']", "revoked": true},
          {"pattern": "[ipv4-addr:value = '1.2.3.2']", "valid_until": "2026-01-10T00:00:00Z"},
          {"pattern": "[ipv4-addr:value = '1.2.3.3']", "valid_until": "2026-01-12T00:00:00Z"},
          {"pattern": "[ipv4-addr:value = '1.2.3.4']", "valid_until": "2026-01-11T00:00:00Z"}
        ]}
        """);
    Instant first = Instant.parse("2026-01-11T00:00:00Z");

    Refreshed.Newer newer = newer(stix(NOW));

    assertThat(values(newer)).containsExactly("1.2.3.3", "1.2.3.4");
    assertThat(newer.until()).isEqualTo(Optional.of(first));
    assertThat(refresh(stix(first.minusSeconds(1)), newer.memory()))
        .isEqualTo(new Refreshed.Unchanged());
    assertThat(values((Refreshed.Newer) refresh(stix(first), newer.memory())))
        .containsExactly("1.2.3.3");
  }

  @Test
  void aBundleThatIsBrokenKeepsWhatItGaveBeforeAndTouchesNoOther() throws IOException {
    put("IOC/STIX2/a.json", "{\"objects\":[{\"pattern\":\"[ipv4-addr:value = '1.2.3.1']\"}]}");
    put("IOC/STIX2/b.json", "{\"objects\":[{\"pattern\":\"[ipv4-addr:value = '1.2.3.2']\"}]}");
    Refreshed.Newer before = newer(stix(NOW));
    store.replace(before.key(), before.file());

    put("IOC/STIX2/a.json", "{\"objects\":[{\"pattern\":\"[ipv4-addr:value = '9.9.9.9']\"},");
    put("IOC/STIX2/b.json", "{\"objects\":[{\"pattern\":\"[ipv4-addr:value = '1.2.3.3']\"}]}");
    put("IOC/STIX2/c.json", "[]");

    assertThat(values((Refreshed.Newer) refresh(stix(NOW), before.memory())))
        .containsExactlyInAnyOrder("1.2.3.1", "1.2.3.3");
  }
}
