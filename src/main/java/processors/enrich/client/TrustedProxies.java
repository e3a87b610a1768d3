package processors.enrich.client;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;

/**
 * The networks of the proxies whose word about their clients is believed. Immutable; a lookup takes
 * well below a microsecond.
 */
public final class TrustedProxies {

  private static final TrustedProxies NONE = new TrustedProxies(List.of());

  private final IpAddress[] firsts;
  private final IpAddress[] lasts;

  private TrustedProxies(Collection<IpNetwork> networks) {
    IpNetwork[] outer = withoutNested(networks);
    firsts = Arrays.stream(outer).map(IpNetwork::first).toArray(IpAddress[]::new);
    lasts = Arrays.stream(outer).map(IpNetwork::last).toArray(IpAddress[]::new);
  }

  /** Two networks either nest or have nothing in common, so that the outermost ones are enough. */
  private static IpNetwork[] withoutNested(Collection<IpNetwork> networks) {
    IpNetwork[] sorted = networks.toArray(IpNetwork[]::new);
    Arrays.sort(
        sorted,
        (a, b) -> {
          int byFirst = a.first().compareTo(b.first());
          return byFirst == 0 ? Integer.compare(a.bits(), b.bits()) : byFirst;
        });
    int count = 0;
    for (IpNetwork network : sorted) {
      if (count == 0 || !sorted[count - 1].contains(network.first())) {
        sorted[count] = network;
        count++;
      }
    }
    return Arrays.copyOf(sorted, count);
  }

  /** Trusts nobody. */
  public static TrustedProxies none() {
    return NONE;
  }

  /** Trusts the addresses of these networks. */
  public static TrustedProxies of(Collection<IpNetwork> networks) {
    return new TrustedProxies(networks);
  }

  /** Whether nobody is trusted. */
  public boolean isEmpty() {
    return firsts.length == 0;
  }

  /** Whether an address is one of a trusted proxy. */
  public boolean contains(IpAddress address) {
    int found = Arrays.binarySearch(firsts, address);
    int place = found >= 0 ? found : -found - 2;
    return place >= 0 && address.compareTo(lasts[place]) <= 0;
  }
}
