package processors.enrich.client;

import java.util.function.Consumer;
import java.util.function.Supplier;
import processors.enrich.Enrichment;
import processors.enrich.address.IpAddress;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldPath;
import processors.steps.ForwardedAddresses;

/**
 * The step {@code clientIp}: where a request came through trusted proxies, the client's address is
 * the nearest one in {@code X-Forwarded-For} that is no trusted proxy. Only what trusted proxies
 * wrote is believed: if the peer itself is not trusted, its own address stays, and what stands
 * behind something that is no address is not looked at.
 */
public final class ClientIp implements Enrichment {

  private final Supplier<TrustedProxies> proxies;

  /**
   * @param proxies who is trusted, as it is now
   */
  public ClientIp(Supplier<TrustedProxies> proxies) {
    this.proxies = proxies;
  }

  @Override
  public Consumer<Document> of(EnrichmentFields fields) {
    TrustedProxies trusted = proxies.get();
    if (fields.clientIp().size() != 2 || trusted.isEmpty()) {
      return Enrichment.NONE.of(fields);
    }
    FieldPath client = fields.clientIp().get(0);
    FieldPath forwarded = fields.clientIp().get(1);
    return document -> enrich(document, client, document.get(forwarded), trusted);
  }

  private static void enrich(
      Document document, FieldPath client, Object header, TrustedProxies trusted) {
    String peer = document.text(client);
    if (header == null || peer == null || !isTrusted(peer, trusted)) {
      return;
    }
    for (String hop : ForwardedAddresses.nearestFirst(header)) {
      IpAddress address = IpAddress.parse(hop);
      if (address == null) {
        return;
      }
      if (!trusted.contains(address)) {
        document.put(client, hop);
        return;
      }
    }
  }

  private static boolean isTrusted(String peer, TrustedProxies trusted) {
    IpAddress address = IpAddress.parse(peer);
    return address != null && trusted.contains(address);
  }
}
