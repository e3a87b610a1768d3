package processors.normalize;

import java.util.List;
import processors.record.FieldPath;

/**
 * Which fields of a log type's documents are enriched.
 *
 * @param clientIp the field of the client's address and that of X-Forwarded-For, or empty
 * @param geoip the objects whose {@code ip} gets a place and a network
 * @param threatIps the fields whose addresses are looked up among the indicators
 * @param threatDomains the fields whose domains are looked up among the indicators
 * @param userAgent the objects whose {@code original} is a user agent, none or one
 */
public record EnrichmentFields(
    List<FieldPath> clientIp,
    List<FieldPath> geoip,
    List<FieldPath> threatIps,
    List<FieldPath> threatDomains,
    List<FieldPath> userAgent) {

  /** Keeps the lists from changing. */
  public EnrichmentFields {
    clientIp = List.copyOf(clientIp);
    geoip = List.copyOf(geoip);
    threatIps = List.copyOf(threatIps);
    threatDomains = List.copyOf(threatDomains);
    userAgent = List.copyOf(userAgent);
  }
}
