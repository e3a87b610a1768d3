package processors.enrich.geo;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
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
 * The step {@code geoIp}: gives the objects that a log type names, such as {@code source}, the
 * place ({@code geo}) and the autonomous system ({@code as}) of their {@code ip}. Where the log
 * brought a place of its own, what the database says is set beside and above it.
 */
public final class GeoIp implements Enrichment {

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
    private final Cache<String, Origin> origins;

    Known(CityDatabase city, AsnDatabase asn, int cacheEntries) {
      this.city = city;
      this.asn = asn;
      knowsPrivate = city.knowsPrivate() || asn.knowsPrivate();
      origins = Caffeine.newBuilder().maximumSize(cacheEntries).build();
    }

    /** Private addresses are many, and no public database knows them: they are not remembered. */
    Origin origin(String ip) {
      if (!knowsPrivate && isPrivate(IpAddress.parse(ip))) {
        return Origin.UNKNOWN;
      }
      Origin remembered = origins.getIfPresent(ip);
      if (remembered != null) {
        return remembered;
      }
      return find(ip, IpAddress.parse(ip));
    }

    private static boolean isPrivate(IpAddress address) {
      return address != null && address.isV4() && PrivateNetworks.contain(address);
    }

    private Origin find(String ip, IpAddress address) {
      if (address == null) {
        return Origin.UNKNOWN;
      }
      Origin found = Origin.of(city.find(address), asn.find(address));
      origins.put(ip, found);
      return found;
    }
  }

  /** The fields of one object that has an address. */
  private record Endpoint(FieldPath ip, FieldPath geo, FieldPath as) {

    static Endpoint under(FieldPath object) {
      return new Endpoint(
          FieldPath.of(object + ".ip"),
          FieldPath.of(object + ".geo"),
          FieldPath.of(object + ".as"));
    }

    void enrich(Document document, Known known) {
      String address = document.text(ip);
      if (address == null) {
        return;
      }
      Origin origin = known.origin(address);
      if (origin.geo() != null) {
        document.put(geo, origin.geo());
      }
      if (origin.as() != null) {
        document.put(as, origin.as());
      }
    }
  }
}
