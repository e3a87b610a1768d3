package processors.enrich.address;

import java.util.Objects;

/**
 * A network in the sense of RFC 4632: all addresses that begin with the same bits.
 *
 * @param first its first address
 * @param bits so many bits of 128 are the same; for IPv4 the prefix length and 96
 */
public record IpNetwork(IpAddress first, int bits) {

  private static final int ALL = 128;
  private static final int V4_BITS = 32;
  private static final int BEFORE_V4 = ALL - V4_BITS;

  /** Clears the bits behind the prefix. */
  public IpNetwork {
    Objects.requireNonNull(first, "first");
    if (bits < 0 || bits > ALL) {
      throw new IllegalArgumentException("expected a prefix of 0 to 128 bits, got " + bits);
    }
    first = masked(first, bits);
  }

  /**
   * Reads an address or a network in CIDR notation; bits behind the prefix do not matter.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public static IpNetwork parse(String text) {
    int slash = text.indexOf('/');
    IpAddress address = IpAddress.parse(slash < 0 ? text : text.substring(0, slash));
    if (address == null) {
      throw wrong(text);
    }
    int most = address.isV4() && text.indexOf(':') < 0 ? V4_BITS : ALL;
    int length = slash < 0 ? most : length(text, slash + 1, most);
    return new IpNetwork(address, length + ALL - most);
  }

  private static int length(String text, int from, int most) {
    int digits = text.length() - from;
    int length = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      length = c >= '0' && c <= '9' ? length * 10 + c - '0' : ALL + 1;
      if (length > most) {
        throw wrong(text);
      }
    }
    if (digits == 0) {
      throw wrong(text);
    }
    return length;
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "expected an address or a network such as 203.0.113.0/24 or 2001:db8::/32, got '"
            + text
            + "'");
  }

  /** Whether it is a network of IPv4. */
  public boolean isV4() {
    return bits >= BEFORE_V4 && first.isV4();
  }

  /** The length of its prefix as its own version of IP counts it. */
  public int prefixLength() {
    return isV4() ? bits - BEFORE_V4 : bits;
  }

  /** Its last address. */
  public IpAddress last() {
    return new IpAddress(first.high() | ~highMask(bits), first.low() | ~lowMask(bits));
  }

  /** In CIDR notation. */
  @Override
  public String toString() {
    return first + "/" + prefixLength();
  }

  /** Whether an address lies in it. */
  public boolean contains(IpAddress address) {
    return (address.high() & highMask(bits)) == first.high()
        && (address.low() & lowMask(bits)) == first.low();
  }

  /** The first 64 bits of a mask with so many bits set of 128. */
  public static long highMask(int bits) {
    return bits == 0 ? 0 : -1L << Math.max(0, Long.SIZE - bits);
  }

  /** The last 64 bits of a mask with so many bits set of 128. */
  public static long lowMask(int bits) {
    return bits <= Long.SIZE ? 0 : -1L << ALL - bits;
  }

  private static IpAddress masked(IpAddress address, int bits) {
    return new IpAddress(address.high() & highMask(bits), address.low() & lowMask(bits));
  }
}
