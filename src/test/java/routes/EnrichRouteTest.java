package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.enrich.address.IpNetwork;
import processors.enrich.client.TrustedProxies;
import processors.enrich.geo.CityDatabase;
import processors.enrich.threat.Indicator;
import processors.enrich.threat.IndicatorType;
import processors.enrich.threat.ThreatIndex;
import processors.feeds.EnrichmentData;
import processors.record.BatchEntry;
import processors.record.NobodyWaits;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.record.RecordBatch;

/** The steps of the enrich route together, and the settings that turn them off. */
class EnrichRouteTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINE =
      "10.0.1.5 - - [10/Jan/2026:04:00:00 +0000] \"GET /x HTTP/1.1\" 200 612 \"-\" \"curl/7.79.1\""
          + " \"1.1.1.1, 81.2.69.142, 10.0.0.9\"";

  private static void fill(EnrichmentData data) throws IOException {
    try (InputStream city =
        EnrichRouteTest.class.getResourceAsStream("/golden/feeds/GeoLite2-City-Test.mmdb")) {
      data.cities().replace(CityDatabase.read("city", city));
    }
    ThreatIndex.Builder threats = new ThreatIndex.Builder();
    Indicator.About about = new Indicator.About("bad", null, null, null, null, null);
    threats.add(new Indicator(IndicatorType.IPV4_ADDR, "81.2.69.0/24", "own", about));
    data.threats().replace(threats.build());
    data.proxies().replace(TrustedProxies.of(List.of(IpNetwork.parse("10.0.0.0/8"))));
  }

  private static JsonNode enriched(String... settings) throws IOException {
    Properties overrides = new Properties();
    for (String setting : settings) {
      overrides.put(setting, "off");
    }
    try (DocumentPipeline pipeline = DocumentPipeline.start(overrides)) {
      fill(pipeline.enrichmentData());
      ObjectSource object =
          new ObjectSource(
              ObjectReference.of("b", "AWSLogs/123456789012/EC2/nginx/access/a.log"),
              "nginx-access",
              null,
              null,
              null,
              Instant.parse("2026-01-15T00:00:00Z"));
      BatchEntry entry = new BatchEntry(Record.ofText(1, 1, LINE));
      pipeline.process(new RecordBatch(object, 1, List.of(entry), new NobodyWaits()));
      assertThat(entry.prepared()).as("%s", entry.outcome()).isNotNull();
      return JSON.readTree(entry.prepared().json());
    }
  }

  @Test
  void placeAndThreatsAreThoseOfTheClientBehindTheProxies() throws IOException {
    JsonNode document = enriched();

    assertThat(document.at("/source/ip").asText()).isEqualTo("81.2.69.142");
    assertThat(document.at("/source/address").asText()).isEqualTo("10.0.1.5");
    assertThat(document.at("/source/geo/city_name").asText()).isEqualTo("London");
    assertThat(document.at("/threat.matched/indicators/0").asText()).isEqualTo("81.2.69.142");
    assertThat(document.at("/user_agent/name").asText()).isEqualTo("curl");
  }

  @ParameterizedTest
  @CsvSource({
    "siem.enrich.client-ip, /source/geo",
    "siem.enrich.geoip, /source/geo",
    "siem.enrich.threats, /threat.matched",
    "siem.enrich.user-agent, /user_agent/name",
  })
  void eachStepCanBeTurnedOff(String setting, String gone) throws IOException {
    JsonNode document = enriched(setting);

    assertThat(document.at(gone).isMissingNode()).isTrue();
    assertThat(document.at("/user_agent/original").asText()).isEqualTo("curl/7.79.1");
  }

  @Test
  void aWrongSettingIsSaidSo() {
    Properties wrong = new Properties();
    wrong.put("siem.enrich.geoip", "maybe");

    assertThatThrownBy(() -> DocumentPipeline.start(wrong))
        .hasStackTraceContaining("expected one of [on, off] in siem.enrich.geoip, got 'maybe'");
  }
}
