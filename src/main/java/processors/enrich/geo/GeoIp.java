package processors.enrich.geo;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import processors.enrich.Enrichment;
import processors.enrich.address.IpAddress;
import processors.enrich.address.PrivateNetworks;
import processors.normalize.EnrichmentFields;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.SharedObject;

/**
 * The step {@code geoIp}: gives the objects that a log type names, such as {@code source}, the
 * place ({@code geo}) and the autonomous system ({@code as}) of their {@code ip}. Where the log
 * brought a place of its own, what the database says is set beside and above it.
 */
public final class GeoIp implements Enrichment {

  private static final String IP = "ip";
  private static final String GEO = "geo";
  private static final String AS = "as";

  private final Supplier<CityDatabase> cities;
  private final Supplier<AsnDatabase> systems;
  private final int cacheEntries;
  private volatile Known known;

  /**
   * @param cities the database of places, as it is now
   * @param systems the database of autonomous systems, as it is now
   * @param cacheEntries so many addresses are remembered
   */
  public GeoIp(Supplier<CityDatabase> cities, Supplier<AsnDatabase> systems, int cacheEntries) {
    this.cities = cities;
    this.systems = systems;
    this.cacheEntries = cacheEntries;
    this.known = new Known(cities.get(), systems.get(), cacheEntries);
  }

  @Override
  public Consumer<Document> of(EnrichmentFields fields) {
    List<Endpoint> endpoints = fields.geoip().stream().map(Endpoint::under).toList();
    Known now = now();
    return document -> {
      for (Endpoint endpoint : endpoints) {
        endpoint.enrich(document, now);
      }
    };
  }

  /** What is remembered of a database is forgotten with it. */
  private Known now() {
    Known last = known;
    CityDatabase city = cities.get();
    AsnDatabase asn = systems.get();
    if (last.city == city && last.asn == asn) {
      return last;
    }
    Known newer = new Known(city, asn, cacheEntries);
    known = newer;
    return newer;
  }

  /** The databases and what was looked up in them last. */
  private static final class Known {
    private final CityDatabase city;
    private final AsnDatabase asn;
    private final boolean knowsPrivate;
    private final RememberedOrigins origins;

    Known(CityDatabase city, AsnDatabase asn, int cacheEntries) {
      this.city = city;
      this.asn = asn;
      knowsPrivate = city.knowsPrivate() || asn.knowsPrivate();
      origins = new RememberedOrigins(cacheEntries);
    }

    Origin origin(String ip) {
      IpAddress address = IpAddress.parse(ip);
      if (address == null || !knowsPrivate && isPrivate(address)) {
        return Origin.UNKNOWN;
      }
      Origin remembered = origins.get(address);
      return remembered == null ? find(address) : remembered;
    }

    /** Private addresses are many, and no public database knows them: they are not looked up. */
    private static boolean isPrivate(IpAddress address) {
      return address.isV4() && PrivateNetworks.contain(address);
    }

    private Origin find(IpAddress address) {
      Origin found = Origin.of(city.find(address), asn.find(address));
      origins.put(address, found);
      return found;
    }
  }

  /** An object that has an address. */
  private record Endpoint(FieldPath object, FieldPath geo, FieldPath as) {

    static Endpoint under(FieldPath object) {
      return new Endpoint(
          object, FieldPath.of(object + "." + GEO), FieldPath.of(object + "." + AS));
    }

    void enrich(Document document, Known known) {
      if (document.get(object) instanceof Map<?, ?> there && there.get(IP) instanceof String ip) {
        Origin origin = known.origin(ip);
        put(document, there, GEO, geo, origin.geo());
        put(document, there, AS, as, origin.as());
      }
    }

    private static void put(
        Document document, Map<?, ?> there, String name, FieldPath path, SharedObject value) {
      if (value == null) {
        return;
      }
      if (there instanceof FieldMap fields && fields.get(name) == null) {
        fields.put(name, value);
      } else {
        document.put(path, value);
      }
    }
  }
}
