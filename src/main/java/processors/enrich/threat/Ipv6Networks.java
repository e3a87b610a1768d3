package processors.enrich.threat;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;

/** The numbers of descriptions by networks of IPv6, arranged like those of IPv4. Immutable. */
final class Ipv6Networks {

  private static final int BITS = 128;

  private final int[] lengths;
  private final SortedNetworks[] networks;

  private Ipv6Networks(int[] lengths, SortedNetworks[] networks) {
    this.lengths = lengths;
    this.networks = networks;
  }

  /** Gives the numbers of all networks that contain an address, the narrowest network first. */
  void find(IpAddress address, IntConsumer found) {
    for (int i = 0; i < lengths.length; i++) {
      networks[i].find(
          address.high() & IpNetwork.highMask(lengths[i]),
          address.low() & IpNetwork.lowMask(lengths[i]),
          found);
    }
  }

  /** Collects networks. Not thread-safe. */
  static final class Builder {
    private final SortedNetworks.Builder[] byLength = new SortedNetworks.Builder[BITS + 1];

    void add(IpNetwork network, int number) {
      int length = network.bits();
      if (byLength[length] == null) {
        byLength[length] = new SortedNetworks.Builder();
      }
      byLength[length].add(network.first(), number);
    }

    Ipv6Networks build() {
      int[] lengths =
          IntStream.rangeClosed(0, BITS)
              .map(i -> BITS - i)
              .filter(length -> byLength[length] != null)
              .toArray();
      SortedNetworks[] networks = new SortedNetworks[lengths.length];
      for (int i = 0; i < lengths.length; i++) {
        networks[i] = byLength[lengths[i]].build();
        byLength[lengths[i]] = null;
      }
      return new Ipv6Networks(lengths, networks);
    }
  }
}
