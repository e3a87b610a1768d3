package processors.feeds.geolite;

import java.util.Locale;

/** The editions of GeoLite2 that are fetched. */
public enum GeoLiteEdition {
  /** Cities, countries and coordinates. */
  CITY("GeoLite2-City"),
  /** Networks and who runs them. */
  ASN("GeoLite2-ASN"),
  /** Countries. */
  COUNTRY("GeoLite2-Country");

  private final String id;

  GeoLiteEdition(String id) {
    this.id = id;
  }

  /** MaxMind's name for it. */
  String id() {
    return id;
  }

  /** The name of its feed. */
  public String feed() {
    return "geolite-" + name().toLowerCase(Locale.ROOT);
  }

  /** Where it is in the feeds store. */
  public String key() {
    return "GeoLite2/" + fileName();
  }

  /** The name of its file. */
  String fileName() {
    return id + ".mmdb";
  }
}
