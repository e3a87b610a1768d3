package processors.enrich.geo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.enrich.Refreshable;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class GeoIpTest {

  private static final String CITY = "GeoLite2-City-Test.mmdb";
  private static final String ASN = "GeoLite2-ASN-Test.mmdb";
  private static final EnrichmentFields FIELDS =
      new EnrichmentFields(
          List.of(),
          List.of(FieldPath.of("source"), FieldPath.of("destination")),
          List.of(),
          List.of(),
          List.of());

  private final Refreshable<CityDatabase> cities = new Refreshable<>(CityDatabase.none());
  private final Refreshable<AsnDatabase> systems = new Refreshable<>(AsnDatabase.none());
  private final GeoIp geoIp = new GeoIp(cities, systems, 100);

  @BeforeEach
  void readDatabases() throws IOException {
    try (InputStream city = open(CITY);
        InputStream asn = open(ASN)) {
      cities.replace(CityDatabase.read(CITY, city));
      systems.replace(AsnDatabase.read(ASN, asn));
    }
  }

  private static InputStream open(String name) {
    return GeoIpTest.class.getResourceAsStream("/golden/feeds/" + name);
  }

  private Document enriched(Object source) {
    Document document = new Document(new FieldMap());
    document.put(FieldPath.of("source"), source);
    geoIp.of(FIELDS).accept(document);
    return document;
  }

  private static Map<String, Object> ip(Object address) {
    Map<String, Object> object = new HashMap<>();
    object.put("ip", address);
    return object;
  }

  @Test
  void placeAndSystemOfAnAddressAreAdded() {
    Document document = enriched(ip("89.160.20.112"));

    assertThat(document.get(FieldPath.of("source.geo")))
        .isEqualTo(
            Map.of(
                "city_name", "Linköping",
                "country_iso_code", "SE",
                "country_name", "Sweden",
                "location",
                    Map.of("lon", new BigDecimal("15.6167"), "lat", new BigDecimal("58.4167"))));
    assertThat(document.get(FieldPath.of("source.as")))
        .isEqualTo(Map.of("number", 29518L, "organization", Map.of("name", "Bredband2 AB")));
    assertThat(document.fields()).doesNotContainKey("destination");
  }

  @Test
  void whatTheDatabaseSaysStandsAboveWhatTheLogBrought() {
    Map<String, Object> location = new HashMap<>(Map.of("lat", 1, "lon", 2));
    Map<String, Object> source = ip("2001:218::1");
    source.put("geo", new HashMap<>(Map.of("city_name", "X", "x", 1, "location", location)));

    Document document = enriched(source);

    assertThat(document.get(FieldPath.of("source.geo.city_name"))).isNull();
    assertThat(document.get(FieldPath.of("source.geo.country_iso_code"))).isEqualTo("JP");
    assertThat(document.get(FieldPath.of("source.geo.x"))).isEqualTo(1);
    assertThat(document.get(FieldPath.of("source.geo.location.lat")))
        .isEqualTo(new BigDecimal("35.68536"));
    assertThat(location).isEqualTo(Map.of("lat", 1, "lon", 2));
  }

  @Test
  void documentsShareNoObjects() {
    Document one = enriched(ip("81.2.69.142"));
    Document other = enriched(ip("81.2.69.142"));
    one.put(FieldPath.of("source.geo.location.lat"), 0);

    assertThat(other.get(FieldPath.of("source.geo.location.lat")))
        .isEqualTo(new BigDecimal("51.5142"));
  }

  @Test
  void addressesThatAreNotKnownAndOddValuesAddNothing() {
    for (Object address :
        new Object[] {"10.0.0.1", "unknown", "", 5, List.of("81.2.69.142"), null}) {
      assertThat(enriched(ip(address)).get(FieldPath.of("source"))).isEqualTo(ip(address));
    }
    assertThat(enriched("81.2.69.142").get(FieldPath.of("source"))).isEqualTo("81.2.69.142");
  }

  @Test
  void aDatabaseThatIsReplacedIsUsedFromTheNextBatchOn() {
    assertThat(enriched(ip("81.2.69.142")).get(FieldPath.of("source.geo"))).isNotNull();

    cities.replace(CityDatabase.none());

    assertThat(enriched(ip("81.2.69.142")).get(FieldPath.of("source.geo"))).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no database", "<html>"})
  void aFileThatIsNoDatabaseIsRefusedWithItsName(String content) {
    assertThatThrownBy(
            () -> CityDatabase.read("a.mmdb", new ByteArrayInputStream(content.getBytes("UTF-8"))))
        .isInstanceOf(DatabaseRefusedException.class)
        .hasMessageStartingWith("a.mmdb: expected a MaxMind database of type City, got");
  }

  @Test
  void aDatabaseOfAnotherTypeIsRefused() throws IOException {
    try (InputStream asn = open(ASN)) {
      assertThatThrownBy(() -> CityDatabase.read("b.mmdb", asn))
          .hasMessage(
              "b.mmdb: expected a MaxMind database of type City, got one of type GeoLite2-ASN");
    }
  }

  @Test
  void aDatabaseThatIsCutOffIsRefused() throws IOException {
    byte[] whole;
    try (InputStream city = open(CITY)) {
      whole = city.readAllBytes();
    }
    for (int length : new int[] {100, whole.length / 2, whole.length - 200}) {
      InputStream cut = new ByteArrayInputStream(whole, 0, length);
      assertThatThrownBy(() -> CityDatabase.read("c.mmdb", cut))
          .isInstanceOf(DatabaseRefusedException.class);
    }
  }
}
