package processors.enrich.threat;

/** What an indicator speaks of; the names are those of STIX 2.1, which ECS uses too. */
public enum IndicatorType {
  /** An address or network of IPv4. */
  IPV4_ADDR("ipv4-addr"),
  /** An address or network of IPv6. */
  IPV6_ADDR("ipv6-addr"),
  /** A domain. */
  DOMAIN_NAME("domain-name");

  private final String label;

  IndicatorType(String label) {
    this.label = label;
  }

  /**
   * The type of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static IndicatorType of(String label) {
    for (IndicatorType type : values()) {
      if (type.label.equals(label)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "expected a type ipv4-addr, ipv6-addr or domain-name, got '" + label + "'");
  }

  /** Its name in documents and files. */
  public String label() {
    return label;
  }
}
