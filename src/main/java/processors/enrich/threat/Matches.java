package processors.enrich.threat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;

/**
 * What of a document matched threat indicators. Used for one document. The names hold a dot, as in
 * the reference system, whose users' conditions look for {@code "threat.matched"}; OpenSearch does
 * not tell such a name from an object in an object.
 */
final class Matches {

  private static final FieldPath ENRICHMENTS = FieldPath.of("threat\\.enrichments");
  private static final FieldPath MATCHED = FieldPath.of("threat\\.matched");

  private Map<String, Match> byValue = Map.of();

  /** An address or domain with the fields in which it stands. */
  private record Match(List<Warning> warnings, Set<String> fields) {}

  /** Notes what is said of a value in a field; nothing may be said. */
  void add(String value, FieldPath field, List<Warning> warnings) {
    if (warnings.isEmpty()) {
      return;
    }
    if (byValue.isEmpty()) {
      byValue = new LinkedHashMap<>();
    }
    byValue
        .computeIfAbsent(value, v -> new Match(warnings, new LinkedHashSet<>()))
        .fields()
        .add(field.toString());
  }

  /** Adds all that was noted to the document. */
  void addTo(Document document) {
    if (byValue.isEmpty()) {
      return;
    }
    List<Object> enrichments = new ArrayList<>();
    Summary summary = new Summary();
    byValue.forEach(
        (value, match) -> {
          for (Warning warning : match.warnings()) {
            enrichments.add(enrichment(value, warning, List.copyOf(match.fields())));
            summary.add(value, warning);
          }
        });
    document.put(ENRICHMENTS, enrichments);
    document.put(MATCHED, summary.fields());
  }

  private static FieldMap enrichment(String value, Warning warning, List<String> fields) {
    boolean isDomain = warning.type() == IndicatorType.DOMAIN_NAME;
    FieldMap indicator = new FieldMap();
    indicator.put("provider", warning.provider());
    indicator.put("type", warning.type().label());
    if (!isDomain) {
      indicator.put("ip", value);
    }
    Indicator.About about = warning.about();
    putIfSaid(indicator, "name", about.name());
    putIfSaid(indicator, "reference", about.reference());
    putIfSaid(indicator, "first_seen", about.firstSeen());
    putIfSaid(indicator, "last_seen", about.lastSeen());
    putIfSaid(indicator, "modified_at", about.modifiedAt());
    putIfSaid(indicator, "description", about.description());
    FieldMap matched = new FieldMap();
    matched.put("field", fields);
    if (isDomain) {
      matched.put("atomic", value);
    }
    FieldMap enrichment = new FieldMap();
    enrichment.put("indicator", indicator);
    enrichment.put("matched", matched);
    return enrichment;
  }

  private static void putIfSaid(FieldMap indicator, String name, String value) {
    if (value != null) {
      indicator.put(name, value);
    }
  }

  /** All matches of a document at a glance, each text once. */
  private static final class Summary {
    private final Set<String> providers = new LinkedHashSet<>();
    private final Set<String> types = new LinkedHashSet<>();
    private final Set<String> indicators = new LinkedHashSet<>();
    private final Set<String> names = new LinkedHashSet<>();

    void add(String value, Warning warning) {
      providers.add(warning.provider());
      types.add(warning.type().label());
      indicators.add(value);
      names.add(warning.about().name());
    }

    FieldMap fields() {
      FieldMap matched = new FieldMap();
      matched.put("providers", List.copyOf(providers));
      matched.put("types", List.copyOf(types));
      matched.put("indicators", List.copyOf(indicators));
      matched.put("names", List.copyOf(names));
      return matched;
    }
  }
}
