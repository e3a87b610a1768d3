package processors.enrich.address;

import java.util.List;

/**
 * The networks that are not reachable through the internet (IANA IPv4 and IPv6 Special-Purpose
 * Address Registries): who has such an address cannot be told from the address alone.
 */
public final class PrivateNetworks {

  private static final List<IpNetwork> V4 =
      networks(
          "10.0.0.0/8",
          "0.0.0.0/8",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/29",
          "192.0.0.170/31",
          "192.0.2.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "240.0.0.0/4");

  private static final List<IpNetwork> V6 =
      networks("::/127", "100::/64", "2001::/23", "2001:db8::/32", "fc00::/7", "fe80::/10");

  /** Whether one of the networks of IPv4 has addresses that begin with a byte: most have none. */
  private static final boolean[] FIRST_BYTES = firstBytes();

  private PrivateNetworks() {}

  private static boolean[] firstBytes() {
    boolean[] bytes = new boolean[1 << Byte.SIZE];
    for (IpNetwork network : V4) {
      int last = network.last().v4() >>> Integer.SIZE - Byte.SIZE;
      for (int i = network.first().v4() >>> Integer.SIZE - Byte.SIZE; i <= last; i++) {
        bytes[i] = true;
      }
    }
    return bytes;
  }

  private static List<IpNetwork> networks(String... texts) {
    return List.of(texts).stream().map(IpNetwork::parse).toList();
  }

  /** Those of IPv4. */
  public static List<IpNetwork> ofIpv4() {
    return V4;
  }

  /** Whether an address is in one of them. */
  public static boolean contain(IpAddress address) {
    if (!address.isV4()) {
      return isIn(V6, address);
    }
    return FIRST_BYTES[address.v4() >>> Integer.SIZE - Byte.SIZE] && isIn(V4, address);
  }

  private static boolean isIn(List<IpNetwork> networks, IpAddress address) {
    for (int i = 0; i < networks.size(); i++) {
      if (networks.get(i).contains(address)) {
        return true;
      }
    }
    return false;
  }
}
