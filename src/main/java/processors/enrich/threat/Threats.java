package processors.enrich.threat;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import processors.enrich.Enrichment;
import processors.enrich.address.IpAddress;
import processors.enrich.address.PrivateNetworks;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldPath;

/**
 * The step {@code threats}: looks the addresses and domains of a document up among the threat
 * indicators and tells what is said of them under {@code threat} (ECS, "Threat Fields"). Private
 * addresses are not looked up: feeds hold them by mistake, and they are everybody's.
 */
public final class Threats implements Enrichment {

  private final Supplier<ThreatIndex> indicators;
  private final DomainMatching domainMatching;

  /**
   * @param indicators the indicators as they are now
   * @param domainMatching which indicators a domain matches
   */
  public Threats(Supplier<ThreatIndex> indicators, DomainMatching domainMatching) {
    this.indicators = indicators;
    this.domainMatching = domainMatching;
  }

  @Override
  public Consumer<Document> of(EnrichmentFields fields) {
    ThreatIndex now = indicators.get();
    if (now.size() == 0) {
      return Enrichment.NONE.of(fields);
    }
    return document -> enrich(document, fields, now);
  }

  private void enrich(Document document, EnrichmentFields fields, ThreatIndex now) {
    Matches matches = new Matches();
    addresses(document, fields.threatIps(), now, matches);
    List<FieldPath> domains = fields.threatDomains();
    for (int i = 0; i < domains.size(); i++) {
      FieldPath field = domains.get(i);
      each(document.get(field), text -> domain(text, field, now, matches));
    }
    matches.addTo(document);
  }

  /**
   * Looks up addresses. Related addresses are those of the source and the destination once more:
   * what was looked up in the fields before and not found is not looked up again.
   */
  private static void addresses(
      Document document, List<FieldPath> fields, ThreatIndex now, Matches matches) {
    Harmless harmless = new Harmless(fields.size());
    for (int i = 0; i < fields.size(); i++) {
      FieldPath field = fields.get(i);
      each(
          document.get(field),
          text -> {
            if (!harmless.contains(text) && !address(text, field, now, matches)) {
              harmless.add(text);
            }
          });
    }
  }

  /**
   * Addresses of a document that match nothing, as many as there are fields for. Told by identity:
   * equal texts from elsewhere are rare and only looked up again.
   */
  private static final class Harmless {
    private final String[] texts;
    private int count;

    Harmless(int most) {
      texts = new String[most];
    }

    boolean contains(String text) {
      for (int i = 0; i < count; i++) {
        if (texts[i] == text) {
          return true;
        }
      }
      return false;
    }

    void add(String text) {
      if (count < texts.length) {
        texts[count] = text;
        count++;
      }
    }
  }

  private static void each(Object value, Consumer<String> look) {
    if (value instanceof String text) {
      look.accept(text);
    } else if (value instanceof Collection<?> list) {
      for (Object element : list) {
        if (element instanceof String text) {
          look.accept(text);
        }
      }
    }
  }

  /** Whether there are indicators of an address. */
  private static boolean address(String text, FieldPath field, ThreatIndex now, Matches matches) {
    IpAddress address = IpAddress.parse(text);
    if (address == null || PrivateNetworks.contain(address)) {
      return false;
    }
    List<Warning> found = now.ofAddress(address);
    matches.add(text, field, found);
    return !found.isEmpty();
  }

  private void domain(String text, FieldPath field, ThreatIndex now, Matches matches) {
    String domain = ThreatIndex.domain(text);
    for (String candidate : domainMatching.candidates(domain)) {
      matches.add(candidate, field, now.ofDomain(candidate));
    }
  }
}
