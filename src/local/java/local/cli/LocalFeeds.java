package local.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import processors.enrich.address.IpNetwork;
import processors.enrich.geo.AsnDatabase;
import processors.enrich.geo.CityDatabase;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.enrich.threat.ThreatIndex;
import processors.feeds.EnrichmentData;
import processors.feeds.NetworkList;

/**
 * What the samples are enriched with: MaxMind's public test databases, which know a few networks,
 * and a short list of addresses to be warned of.
 */
final class LocalFeeds {

  private static final String DIRECTORY = "/local/feeds/";
  private static final Indicator.About ABOUT =
      new Indicator.About("indicators.txt", null, null, null, null, "comes with the samples");

  private LocalFeeds() {}

  /** Replaces what is known by what comes with the samples. */
  static void loadInto(EnrichmentData data) throws IOException {
    String city = "GeoLite2-City-Test.mmdb";
    String asn = "GeoLite2-ASN-Test.mmdb";
    String indicators = "indicators.txt";
    ThreatIndex.Builder threats = new ThreatIndex.Builder();
    try (InputStream cityFile = open(city);
        InputStream asnFile = open(asn);
        InputStream indicatorFile = open(indicators)) {
      data.cities().replace(CityDatabase.read(city, cityFile));
      data.systems().replace(AsnDatabase.read(asn, asnFile));
      NetworkList.read(indicators, indicatorFile, network -> threats.add(indicator(network)));
    }
    data.threats().replace(threats.build());
  }

  private static Indicator indicator(IpNetwork network) {
    IndicatorType type = network.isV4() ? IndicatorType.IPV4_ADDR : IndicatorType.IPV6_ADDR;
    return new Indicator(type, network.toString(), "local", ABOUT);
  }

  private static InputStream open(String name) throws IOException {
    InputStream file = LocalFeeds.class.getResourceAsStream(DIRECTORY + name);
    if (file == null) {
      throw new FileNotFoundException(DIRECTORY + name + " is not among the program's resources");
    }
    return file;
  }
}
