package routes.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import processors.enrich.address.IpNetwork;
import processors.enrich.client.TrustedProxies;
import processors.enrich.geo.AsnDatabase;
import processors.enrich.geo.CityDatabase;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.enrich.threat.ThreatIndex;
import processors.feeds.EnrichmentData;
import processors.feeds.NetworkList;

/**
 * What the documents of golden cases are enriched with: the directory {@code feeds} beside them,
 * with {@code GeoLite2-City-Test.mmdb}, {@code GeoLite2-ASN-Test.mmdb}, {@code indicators.json} and
 * {@code trusted-proxies.txt}. Without it nothing is known.
 *
 * @param cities the places
 * @param systems the autonomous systems
 * @param threats the indicators
 * @param proxies the trusted proxies
 */
record CaseFeeds(
    CityDatabase cities, AsnDatabase systems, ThreatIndex threats, TrustedProxies proxies) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Reads the feeds of a tree of cases. */
  static CaseFeeds of(Path cases) throws IOException {
    Path directory = cases.resolve("feeds");
    if (!Files.isDirectory(directory)) {
      return new CaseFeeds(
          CityDatabase.none(), AsnDatabase.none(), ThreatIndex.empty(), TrustedProxies.none());
    }
    Path city = directory.resolve("GeoLite2-City-Test.mmdb");
    Path asn = directory.resolve("GeoLite2-ASN-Test.mmdb");
    try (InputStream cityFile = Files.newInputStream(city);
        InputStream asnFile = Files.newInputStream(asn)) {
      return new CaseFeeds(
          CityDatabase.read(city.toString(), cityFile),
          AsnDatabase.read(asn.toString(), asnFile),
          threats(directory.resolve("indicators.json")),
          proxies(directory.resolve("trusted-proxies.txt")));
    }
  }

  private static TrustedProxies proxies(Path file) throws IOException {
    List<IpNetwork> networks = new ArrayList<>();
    try (InputStream content = Files.newInputStream(file)) {
      NetworkList.read(file.toString(), content, networks::add);
    }
    return TrustedProxies.of(networks);
  }

  private static ThreatIndex threats(Path file) throws IOException {
    ThreatIndex.Builder threats = new ThreatIndex.Builder();
    for (JsonNode indicator : JSON.readTree(file.toFile())) {
      IndicatorType type = IndicatorType.of(indicator.path("type").asText());
      if (type == IndicatorType.DOMAIN_NAME) {
        threats.add(indicator(type, indicator.path("domain").asText(), indicator));
      } else {
        indicator
            .path("network")
            .forEach(network -> threats.add(indicator(type, network.asText(), indicator)));
      }
    }
    return threats.build();
  }

  private static Indicator indicator(IndicatorType type, String value, JsonNode of) {
    return new Indicator(
        type,
        value,
        of.path("provider").asText(),
        new Indicator.About(
            of.path("name").asText(),
            text(of, "reference"),
            text(of, "first_seen"),
            text(of, "last_seen"),
            text(of, "modified_at"),
            text(of, "description")));
  }

  private static String text(JsonNode of, String name) {
    return of.path(name).textValue();
  }

  /** Gives the routes what a case has switched on, and takes the rest from them. */
  void loadInto(EnrichmentData data, GoldenCase.Enriched enriched) {
    data.cities().replace(enriched.geoip() ? cities : CityDatabase.none());
    data.systems().replace(enriched.geoip() ? systems : AsnDatabase.none());
    data.threats().replace(enriched.ioc() ? threats : ThreatIndex.empty());
    data.proxies().replace(enriched.xff() ? proxies : TrustedProxies.none());
  }
}
