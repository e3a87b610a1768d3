package bench.enrichment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.Stream;
import processors.enrich.address.IpNetwork;
import processors.enrich.client.TrustedProxies;
import processors.enrich.geo.AsnDatabase;
import processors.enrich.geo.CityDatabase;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.enrich.threat.ThreatIndex;
import processors.feeds.EnrichmentData;

/** Databases and indicators such as feeds give them, the same ones every time. */
public final class GeneratedFeeds {

  private static final int PLACES = 8192;
  private static final List<String> LANGUAGES =
      List.of("de", "en", "es", "fr", "ja", "pt-BR", "ru", "zh-CN");
  private static final int FILES = 2000;

  private GeneratedFeeds() {}

  /** Fills all that documents are enriched with. */
  public static void fill(EnrichmentData data, int indicators) throws IOException {
    List<Map<String, Object>> cities = new ArrayList<>();
    List<Map<String, Object>> systems = new ArrayList<>();
    for (int i = 0; i < PLACES; i++) {
      cities.add(city(i));
      Map<String, Object> system = new LinkedHashMap<>();
      system.put("autonomous_system_number", 1000 + i);
      system.put("autonomous_system_organization", "Example Networks No. " + i);
      systems.add(system);
    }
    data.cities().replace(CityDatabase.read("city", file("GeoLite2-City", cities)));
    data.systems().replace(AsnDatabase.read("asn", file("GeoLite2-ASN", systems)));
    ThreatIndex.Builder threats = new ThreatIndex.Builder();
    indicators(indicators, threats::add);
    data.threats().replace(threats.build());
    data.proxies()
        .replace(
            TrustedProxies.of(
                Stream.of("10.0.0.0/8", "130.176.0.0/16").map(IpNetwork::parse).toList()));
  }

  private static ByteArrayInputStream file(String type, List<Map<String, Object>> records) {
    return new ByteArrayInputStream(DatabaseWriter.write(type, records));
  }

  private static Map<String, Object> city(int number) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("city", Map.of("geoname_id", number, "names", names("Town " + number)));
    record.put("continent", Map.of("code", "EU", "geoname_id", 6255148, "names", names("Europe")));
    record.put(
        "country",
        Map.of(
            "geoname_id",
            2635167,
            "iso_code",
            "" + (char) ('A' + number % 26) + (char) ('A' + number / 26 % 26),
            "names",
            names("Country " + number % 250)));
    record.put(
        "location",
        Map.of(
            "accuracy_radius",
            20,
            "latitude",
            number % 1800 / 10.0 - 90.0001,
            "longitude",
            number % 3600 / 10.0 - 180.0001,
            "time_zone",
            "Europe/London"));
    record.put("subdivisions", List.of(Map.of("iso_code", "ENG", "names", names("England"))));
    return record;
  }

  private static Map<String, Object> names(String name) {
    Map<String, Object> names = new LinkedHashMap<>();
    LANGUAGES.forEach(language -> names.put(language, name + (language.equals("en") ? "" : "…")));
    return names;
  }

  /**
   * Gives so many indicators: of twenty, twelve single addresses of IPv4, two networks of IPv4, two
   * of IPv6 and four domains. Each hundredth has a description of its own, the others share those
   * of the feed's files.
   */
  static void indicators(int count, Consumer<Indicator> indicators) {
    SplittableRandom random = new SplittableRandom(4);
    Indicator.About[] files = new Indicator.About[FILES];
    for (int i = 0; i < FILES; i++) {
      files[i] = about("pulse " + i, "https://otx.example.com/pulse/" + i);
    }
    for (int i = 0; i < count; i++) {
      Indicator.About about =
          i % 100 == 0
              ? about("TOR", "https://metrics.example.org/rs.html#details/" + random.nextLong())
              : files[random.nextInt(FILES)];
      int kind = i % 20;
      IndicatorType type =
          kind < 14
              ? IndicatorType.IPV4_ADDR
              : kind < 16 ? IndicatorType.IPV6_ADDR : IndicatorType.DOMAIN_NAME;
      indicators.accept(new Indicator(type, value(kind, random), "AlienVault_OTX", about));
    }
  }

  private static String value(int kind, SplittableRandom random) {
    if (kind < 14) {
      String address =
          random.nextInt(1, 224)
              + "."
              + random.nextInt(256)
              + "."
              + random.nextInt(256)
              + "."
              + random.nextInt(256);
      return kind < 12 ? address : address + "/" + random.nextInt(24, 31);
    }
    if (kind < 16) {
      return "2a01:%x:%x::%x"
              .formatted(random.nextInt(0x10000), random.nextInt(0x10000), random.nextInt(0x10000))
          + (kind == 14 ? "" : "/" + random.nextInt(32, 65));
    }
    return Long.toString(random.nextLong() >>> 1, 36) + ".example.com";
  }

  private static Indicator.About about(String name, String reference) {
    return new Indicator.About(
        name, reference, null, null, "2026-01-08T00:00:00Z", "seen as a command server");
  }
}
