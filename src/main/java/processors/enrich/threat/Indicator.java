package processors.enrich.threat;

import java.util.Objects;

/**
 * An address, a network or a domain of which somebody warns. Immutable.
 *
 * @param type what the value is
 * @param value an address or network in CIDR notation, or a domain in lower case
 * @param provider who warns
 * @param about what is said of it
 */
public record Indicator(IndicatorType type, String value, String provider, About about) {

  /** Checks that nothing is missing. */
  public Indicator {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(provider, "provider");
    Objects.requireNonNull(about, "about");
  }

  /**
   * What a provider says of its indicators; all but the name may be null.
   *
   * @param name the threat's name
   * @param reference where to read more
   * @param firstSeen when it was first seen, as ISO 8601
   * @param lastSeen when it was last seen, as ISO 8601
   * @param modifiedAt when the provider last changed it, as ISO 8601
   * @param description more words on it
   */
  public record About(
      String name,
      String reference,
      String firstSeen,
      String lastSeen,
      String modifiedAt,
      String description) {

    /** Checks that it has a name. */
    public About {
      Objects.requireNonNull(name, "name");
    }
  }
}
