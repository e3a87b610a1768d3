package processors.enrich.geo;

import processors.enrich.address.IpAddress;

/**
 * The origins of addresses that were looked up lately. Each address has two places, which its
 * number decides; a new one takes the place of one that was there before. Nothing is kept of how
 * often an address comes, which made a general cache cost more than all else of a lookup. Safe for
 * any thread: what another one wrote is seen late at worst.
 */
final class RememberedOrigins {

  private static final long SPREAD = 0x9E3779B97F4A7C15L;

  private final Entry[] entries;

  private record Entry(IpAddress address, Origin origin) {}

  /**
   * Nothing remembered yet.
   *
   * @param atLeast places for so many addresses, none if 0
   */
  RememberedOrigins(int atLeast) {
    int size = atLeast == 0 ? 0 : Math.max(2, Integer.highestOneBit(2 * atLeast - 1));
    entries = new Entry[size];
  }

  /** The origin of an address, or null if it is not remembered. */
  Origin get(IpAddress address) {
    if (entries.length == 0) {
      return null;
    }
    int place = place(address);
    Origin found = origin(entries[place], address);
    return found == null ? origin(entries[place ^ 1], address) : found;
  }

  /** Remembers the origin of an address. */
  void put(IpAddress address, Origin origin) {
    if (entries.length > 0) {
      int place = place(address);
      Entry before = entries[place];
      if (before != null) {
        entries[place ^ 1] = before;
      }
      entries[place] = new Entry(address, origin);
    }
  }

  private static Origin origin(Entry entry, IpAddress address) {
    return entry != null
            && entry.address.low() == address.low()
            && entry.address.high() == address.high()
        ? entry.origin
        : null;
  }

  private int place(IpAddress address) {
    long hash = (address.low() ^ address.high() * SPREAD) * SPREAD;
    return (int) (hash >>> Integer.SIZE) & entries.length - 1;
  }
}
