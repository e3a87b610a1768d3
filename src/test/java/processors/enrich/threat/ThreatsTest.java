package processors.enrich.threat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

class ThreatsTest {

  private static final EnrichmentFields FIELDS =
      new EnrichmentFields(
          List.of(),
          List.of(),
          Stream.of("source.ip", "related.ip").map(FieldPath::of).toList(),
          List.of(FieldPath.of("dns.question.name")),
          List.of());
  private static final FieldPath ENRICHMENTS = FieldPath.of("threat\\.enrichments");
  private static final FieldPath MATCHED = FieldPath.of("threat\\.matched");

  private final ThreatIndex.Builder index = new ThreatIndex.Builder();
  private final Document document = new Document(new FieldMap());

  private void warn(IndicatorType type, String value, String name) {
    Indicator.About about = new Indicator.About(name, null, null, null, "2026-01-09", null);
    index.add(new Indicator(type, value, "custom", about));
  }

  private void enrich(DomainMatching matching) {
    ThreatIndex built = index.build();
    new Threats(() -> built, matching).of(FIELDS).accept(document);
  }

  @Test
  void anAddressInSeveralFieldsIsToldOnceWithAllOfThem() {
    warn(IndicatorType.IPV4_ADDR, "45.79.10.0/24", "net");
    warn(IndicatorType.IPV4_ADDR, "45.79.10.16/28", "part");
    document.put(FieldPath.of("source.ip"), "45.79.10.20");
    document.put(FieldPath.of("related.ip"), List.of("8.8.8.8", "45.79.10.20", "45.79.10.20"));

    enrich(DomainMatching.EXACT);

    Map<String, Object> matched = Map.of("field", List.of("source.ip", "related.ip"));
    assertThat(document.get(ENRICHMENTS))
        .isEqualTo(
            List.of(
                Map.of("indicator", indicator("part"), "matched", matched),
                Map.of("indicator", indicator("net"), "matched", matched)));
    assertThat(document.get(MATCHED))
        .isEqualTo(
            Map.of(
                "providers", List.of("custom"),
                "types", List.of("ipv4-addr"),
                "indicators", List.of("45.79.10.20"),
                "names", List.of("part", "net")));
  }

  private static Map<String, Object> indicator(String name) {
    return Map.of(
        "provider", "custom",
        "type", "ipv4-addr",
        "ip", "45.79.10.20",
        "name", name,
        "modified_at", "2026-01-09");
  }

  @Test
  void aDomainMatchesItselfAndItsParentsIfThatIsWanted() {
    warn(IndicatorType.DOMAIN_NAME, "evil.example.org", "evil");
    warn(IndicatorType.DOMAIN_NAME, "org", "all");
    document.put(FieldPath.of("dns.question.name"), "A.b.Evil.example.org.");

    enrich(DomainMatching.EXACT);
    assertThat(document.get(ENRICHMENTS)).isNull();

    enrich(DomainMatching.PARENTS);
    assertThat(document.get(FieldPath.of("threat\\.enrichments.0.matched.atomic")))
        .isEqualTo("evil.example.org");
    assertThat(document.get(FieldPath.of("threat\\.matched.names"))).isEqualTo(List.of("evil"));
  }

  @Test
  void privateAddressesAndOddValuesMatchNothing() {
    warn(IndicatorType.IPV4_ADDR, "0.0.0.0/0", "everything");
    warn(IndicatorType.DOMAIN_NAME, "evil.example.org", "evil");
    document.put(FieldPath.of("source.ip"), "10.0.0.1");
    document.put(
        FieldPath.of("related.ip"),
        Arrays.asList("169.254.169.254", "unknown", "", null, 5, Map.of(), List.of("8.8.8.8")));
    document.put(FieldPath.of("dns.question.name"), 5);

    enrich(DomainMatching.PARENTS);

    assertThat(document.fields())
        .doesNotContainKeys("threat", "threat.enrichments", "threat.matched");
  }

  @Test
  void theLogsOwnThreatFieldsStay() {
    warn(IndicatorType.IPV4_ADDR, "8.8.8.8", "a");
    document.put(FieldPath.of("threat.framework"), "own");
    document.put(FieldPath.of("source.ip"), "8.8.8.8");

    enrich(DomainMatching.EXACT);

    assertThat(document.get(FieldPath.of("threat.framework"))).isEqualTo("own");
    assertThat(document.get(MATCHED)).isNotNull();
  }
}
