package processors.enrich.address;

import java.util.List;

/**
 * The networks that are not reachable through the internet (IANA IPv4 and IPv6 Special-Purpose
 * Address Registries): who has such an address cannot be told from the address alone.
 */
public final class PrivateNetworks {

  private static final List<IpNetwork> V4 =
      networks(
          "0.0.0.0/8",
          "10.0.0.0/8",
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

  private PrivateNetworks() {}

  private static List<IpNetwork> networks(String... texts) {
    return List.of(texts).stream().map(IpNetwork::parse).toList();
  }

  /** Whether an address is in one of them. */
  public static boolean contain(IpAddress address) {
    List<IpNetwork> networks = address.isV4() ? V4 : V6;
    for (int i = 0; i < networks.size(); i++) {
      if (networks.get(i).contains(address)) {
        return true;
      }
    }
    return false;
  }
}
