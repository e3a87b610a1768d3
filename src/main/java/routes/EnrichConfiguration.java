package routes;

import java.time.Clock;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import processors.enrich.EnrichDocuments;
import processors.enrich.Enrichment;
import processors.enrich.EnrichmentFailures;
import processors.enrich.agent.UserAgents;
import processors.enrich.client.ClientIp;
import processors.enrich.geo.GeoIp;
import processors.enrich.threat.DomainMatching;
import processors.enrich.threat.Threats;
import processors.feeds.EnrichmentData;
import processors.normalize.LogTypes;

/** Makes the steps that {@code enrich.camel.yaml} refers to, as the settings say. */
final class EnrichConfiguration implements CamelConfiguration {

  private static final int MOST_CACHE_ENTRIES = 10_000_000;

  private final LogTypes logTypes;
  private final EnrichmentData data;
  private final EnrichmentFailures failures = new EnrichmentFailures(Clock.systemUTC());

  /**
   * @param logTypes know which fields are enriched
   * @param data what they are enriched with
   */
  EnrichConfiguration(LogTypes logTypes, EnrichmentData data) {
    this.logTypes = logTypes;
    this.data = data;
  }

  /** Whether a step does its work. */
  private enum Switch {
    ON,
    OFF
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    int origins = cacheEntries(settings, "siem.enrich.geoip.cache-entries");
    int agents = cacheEntries(settings, "siem.enrich.user-agent.cache-entries");
    DomainMatching domains =
        isOn(settings, "siem.enrich.threats.parent-domains")
            ? DomainMatching.PARENTS
            : DomainMatching.EXACT;
    Steps steps = new Steps(context, settings);
    steps.bind("clientIp", "siem.enrich.client-ip", new ClientIp(data.proxies()));
    steps.bind("geoIp", "siem.enrich.geoip", new GeoIp(data.cities(), data.systems(), origins));
    steps.bind("threats", "siem.enrich.threats", new Threats(data.threats(), domains));
    steps.bind("userAgent", "siem.enrich.user-agent", new UserAgents(agents));
  }

  private static int cacheEntries(SettingsReader settings, String name) {
    return (int) settings.number(name, 0, MOST_CACHE_ENTRIES);
  }

  private static boolean isOn(SettingsReader settings, String name) {
    return settings.choice(name, Switch.class) == Switch.ON;
  }

  /** Puts the steps where the route finds them by name. */
  private final class Steps {
    private final CamelContext context;
    private final SettingsReader settings;

    Steps(CamelContext context, SettingsReader settings) {
      this.context = context;
      this.settings = settings;
    }

    void bind(String name, String setting, Enrichment enrichment) {
      Enrichment step = isOn(settings, setting) ? enrichment : Enrichment.NONE;
      context.getRegistry().bind(name, new EnrichDocuments(logTypes, step, failures));
    }
  }
}
