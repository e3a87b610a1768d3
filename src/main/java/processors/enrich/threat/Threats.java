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
    List<FieldPath> addresses = fields.threatIps();
    for (int i = 0; i < addresses.size(); i++) {
      FieldPath field = addresses.get(i);
      each(document.get(field), text -> address(text, field, now, matches));
    }
    List<FieldPath> domains = fields.threatDomains();
    for (int i = 0; i < domains.size(); i++) {
      FieldPath field = domains.get(i);
      each(document.get(field), text -> domain(text, field, now, matches));
    }
    matches.addTo(document);
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

  private static void address(String text, FieldPath field, ThreatIndex now, Matches matches) {
    IpAddress address = IpAddress.parse(text);
    if (address != null && !PrivateNetworks.contain(address)) {
      matches.add(text, field, now.ofAddress(address));
    }
  }

  private void domain(String text, FieldPath field, ThreatIndex now, Matches matches) {
    String domain = ThreatIndex.domain(text);
    for (String candidate : domainMatching.candidates(domain)) {
      matches.add(candidate, field, now.ofDomain(candidate));
    }
  }
}
