package processors.feeds;

import java.util.Objects;
import processors.enrich.Refreshable;
import processors.enrich.client.TrustedProxies;
import processors.enrich.geo.AsnDatabase;
import processors.enrich.geo.CityDatabase;
import processors.enrich.threat.ThreatIndex;

/**
 * What documents are enriched with, as it is now: feeds replace it, the steps of the {@code enrich}
 * route read it. Safe for any thread.
 *
 * @param cities where addresses are
 * @param systems whose networks they belong to
 * @param threats who is warned of
 * @param proxies whose word about clients is believed
 */
public record EnrichmentData(
    Refreshable<CityDatabase> cities,
    Refreshable<AsnDatabase> systems,
    Refreshable<ThreatIndex> threats,
    Refreshable<TrustedProxies> proxies) {

  /** Checks that nothing is missing. */
  public EnrichmentData {
    Objects.requireNonNull(cities, "cities");
    Objects.requireNonNull(systems, "systems");
    Objects.requireNonNull(threats, "threats");
    Objects.requireNonNull(proxies, "proxies");
  }

  /** Takes over what another knows now. */
  public void replaceBy(EnrichmentData other) {
    cities.replace(other.cities.get());
    systems.replace(other.systems.get());
    threats.replace(other.threats.get());
    proxies.replace(other.proxies.get());
  }

  /** Nothing is known until feeds bring it. */
  public static EnrichmentData empty() {
    return new EnrichmentData(
        new Refreshable<>(CityDatabase.none()),
        new Refreshable<>(AsnDatabase.none()),
        new Refreshable<>(ThreatIndex.empty()),
        new Refreshable<>(TrustedProxies.none()));
  }
}
