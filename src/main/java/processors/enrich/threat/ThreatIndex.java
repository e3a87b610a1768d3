package processors.enrich.threat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;

/**
 * Finds what is said of an address or a domain among millions of indicators, in microseconds: for
 * an address by one search for each prefix length that occurs, for a domain by its hash. Immutable
 * and safe for any thread.
 */
public final class ThreatIndex {

  /** RFC 1035, section 2.3.4, with room for names that break it. */
  private static final int LONGEST_DOMAIN = 512;

  private static final ThreatIndex EMPTY = new Builder().build();

  private final Ipv4Networks ipv4;
  private final Ipv6Networks ipv6;
  private final Domains domains;
  private final Descriptions descriptions;
  private final int size;

  private ThreatIndex(Builder builder) {
    ipv4 = builder.ipv4.build();
    ipv6 = builder.ipv6.build();
    domains = builder.domains.build();
    descriptions = builder.descriptions.build();
    size = builder.size;
  }

  /** An index of nothing. */
  public static ThreatIndex empty() {
    return EMPTY;
  }

  /** How many indicators it was built of. */
  public int size() {
    return size;
  }

  /**
   * What is said of an address, by all indicators whose network contains it, the narrowest network
   * first.
   */
  public List<Warning> ofAddress(IpAddress address) {
    Found found = new Found(address.isV4() ? IndicatorType.IPV4_ADDR : IndicatorType.IPV6_ADDR);
    if (address.isV4()) {
      ipv4.find(address.v4(), found::add);
    } else {
      ipv6.find(address, found::add);
    }
    return found.warnings;
  }

  /** What is said of exactly this domain, written as {@link #domain(String)} gives it. */
  public List<Warning> ofDomain(String domain) {
    if (domain.length() > LONGEST_DOMAIN) {
      return List.of();
    }
    Found found = new Found(IndicatorType.DOMAIN_NAME);
    domains.find(domain, found::add);
    return found.warnings;
  }

  /** A domain in the form in which it is looked up: in lower case, without a dot at the end. */
  public static String domain(String text) {
    int end = text.endsWith(".") ? text.length() - 1 : text.length();
    return text.substring(0, end).toLowerCase(Locale.ROOT);
  }

  /** Most lookups find nothing and need no list of their own. */
  private final class Found {
    private final IndicatorType type;
    private List<Warning> warnings = List.of();

    Found(IndicatorType type) {
      this.type = type;
    }

    void add(int number) {
      if (warnings.isEmpty()) {
        warnings = new ArrayList<>();
      }
      warnings.add(descriptions.get(number, type));
    }
  }

  /** Takes indicators one after the other. Not thread-safe; good for one index. */
  public static final class Builder {
    private final Ipv4Networks.Builder ipv4 = new Ipv4Networks.Builder();
    private final Ipv6Networks.Builder ipv6 = new Ipv6Networks.Builder();
    private final Domains.Builder domains = new Domains.Builder();
    private final Descriptions.Builder descriptions = new Descriptions.Builder();
    private int size;

    /**
     * Adds an indicator; one that is there already does no harm.
     *
     * @throws IllegalArgumentException if its value is not what its type says
     */
    public void add(Indicator indicator) {
      if (indicator.type() == IndicatorType.DOMAIN_NAME) {
        String domain = domain(indicator.value());
        if (domain.isEmpty() || domain.length() > LONGEST_DOMAIN) {
          throw new IllegalArgumentException("expected a domain, got '" + indicator.value() + "'");
        }
        domains.add(domain, number(indicator));
      } else {
        addNetwork(IpNetwork.parse(indicator.value()), indicator);
      }
      size++;
    }

    /** The value decides whether it is IPv4, whatever the type says. */
    private void addNetwork(IpNetwork network, Indicator indicator) {
      if (network.isV4()) {
        ipv4.add(network, number(indicator));
      } else {
        ipv6.add(network, number(indicator));
      }
    }

    private int number(Indicator indicator) {
      return descriptions.number(indicator.provider(), indicator.about());
    }

    /** The index of all indicators that were added. */
    public ThreatIndex build() {
      return new ThreatIndex(this);
    }
  }
}
