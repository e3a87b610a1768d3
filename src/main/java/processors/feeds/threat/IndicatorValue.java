package processors.feeds.threat;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import processors.enrich.address.IpNetwork;
import processors.enrich.threat.IndicatorType;

/**
 * What an indicator warns of.
 *
 * @param type what the value is
 * @param value an address, a network in CIDR notation, or a domain in lower case
 */
record IndicatorValue(IndicatorType type, String value) {

  private static final int LONGEST_DOMAIN = 253;

  /** Letters, digits, hyphens and underscores in labels of up to 63 (RFC 1035, RFC 2782). */
  private static final Pattern DOMAIN =
      Pattern.compile("(?:[a-z0-9_][a-z0-9_-]{0,62}\\.)+(?=[a-z0-9-]*[a-z])[a-z0-9-]{2,63}");

  /** The address, network or domain that a text is, if it is one. */
  static Optional<IndicatorValue> of(String text) {
    return network(text).or(() -> domain(text));
  }

  /** The address or network that a text is, if it is one; bits behind the prefix do not matter. */
  static Optional<IndicatorValue> network(String text) {
    try {
      IndicatorType type =
          IpNetwork.parse(text).isV4() ? IndicatorType.IPV4_ADDR : IndicatorType.IPV6_ADDR;
      return Optional.of(new IndicatorValue(type, text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The domain that a text is, if it is one; international ones may be written in any way. */
  static Optional<IndicatorValue> domain(String text) {
    String withoutDot = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    String ascii;
    try {
      ascii = IDN.toASCII(withoutDot).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    return ascii.length() <= LONGEST_DOMAIN && DOMAIN.matcher(ascii).matches()
        ? Optional.of(new IndicatorValue(IndicatorType.DOMAIN_NAME, ascii))
        : Optional.empty();
  }
}
