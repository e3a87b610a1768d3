package processors.feeds;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import processors.enrich.address.IpNetwork;
import processors.enrich.client.TrustedProxies;
import processors.enrich.geo.AsnDatabase;
import processors.enrich.geo.CityDatabase;
import processors.enrich.threat.ThreatIndex;

/**
 * A directory with the files of a feeds store: {@code GeoLite2/GeoLite2-City.mmdb}, {@code
 * GeoLite2/GeoLite2-ASN.mmdb}, {@code Indicators/*.ndjson.gz} and {@code TrustedProxies/*.txt}.
 * What is not there is not known.
 *
 * @param directory where they lie
 */
public record FeedsDirectory(Path directory) {

  /**
   * Replaces the data by what lies in the directory; if a file is wrong, nothing is replaced.
   *
   * @throws IOException if there is no such directory or a file is wrong; names the file
   */
  public void loadInto(EnrichmentData data) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException(directory + ": expected a directory with feeds, found none");
    }
    Path city = directory.resolve("GeoLite2/GeoLite2-City.mmdb");
    Path asn = directory.resolve("GeoLite2/GeoLite2-ASN.mmdb");
    CityDatabase cities = Files.exists(city) ? read(city, CityDatabase::read) : CityDatabase.none();
    AsnDatabase systems = Files.exists(asn) ? read(asn, AsnDatabase::read) : AsnDatabase.none();
    ThreatIndex threats = threats();
    TrustedProxies proxies = proxies();
    data.cities().replace(cities);
    data.systems().replace(systems);
    data.threats().replace(threats);
    data.proxies().replace(proxies);
  }

  private ThreatIndex threats() throws IOException {
    ThreatIndex.Builder threats = new ThreatIndex.Builder();
    BuiltInIndicators.each(threats::add);
    for (Path file : files("Indicators", ".ndjson.gz")) {
      read(
          file,
          (name, content) -> {
            IndicatorFile.read(name, content, threats::add);
            return name;
          });
    }
    return threats.build();
  }

  private TrustedProxies proxies() throws IOException {
    List<IpNetwork> networks = new ArrayList<>();
    for (Path file : files("TrustedProxies", ".txt")) {
      read(
          file,
          (name, content) -> {
            NetworkList.read(name, content, networks::add);
            return name;
          });
    }
    return TrustedProxies.of(networks);
  }

  private List<Path> files(String under, String ending) throws IOException {
    Path place = directory.resolve(under);
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  private static <T> T read(Path file, Reading<T> reading) throws IOException {
    try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
      return reading.read(file.toString(), content);
    }
  }

  /** Makes something of a file's content. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(String name, InputStream content) throws IOException;
  }
}
