package processors.enrich.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import processors.normalize.IpAddressText;

/**
 * An IP address as a number of 128 bits. One of IPv4 is held as the IPv6 address that stands for it
 * (RFC 4291, section 2.5.5.2), so that it equals that one.
 *
 * @param high the first 64 bits
 * @param low the last 64 bits
 */
public record IpAddress(long high, long low) implements Comparable<IpAddress> {

  private static final long V4_MARK = 0xFFFFL << 32;
  private static final int BYTES = 16;
  private static final int GROUP_BITS = 16;
  private static final int GROUPS = 8;

  /** The address that a text is, without its zone; null if it is none. */
  public static IpAddress parse(String text) {
    if (text.indexOf(':') < 0) {
      long v4 = IpAddressText.v4(text);
      return v4 < 0 ? null : ofV4((int) v4);
    }
    return IpAddressText.isAddress(text) ? v6(text) : null;
  }

  /** The address of IPv4 with these 32 bits. */
  public static IpAddress ofV4(int bits) {
    return new IpAddress(0, V4_MARK | Integer.toUnsignedLong(bits));
  }

  /** Whether it is an address of IPv4. */
  public boolean isV4() {
    return high == 0 && (low & ~0xFFFF_FFFFL) == V4_MARK;
  }

  /** The 32 bits of an address of IPv4. */
  public int v4() {
    return (int) low;
  }

  /** Its bytes, 4 or 16 of them. */
  public byte[] bytes() {
    if (isV4()) {
      return bytes(low, new byte[Integer.BYTES]);
    }
    byte[] all = bytes(low, new byte[BYTES]);
    for (int i = 0; i < Long.BYTES; i++) {
      all[i] = (byte) (high >>> Long.SIZE - Byte.SIZE * (i + 1));
    }
    return all;
  }

  private static byte[] bytes(long bits, byte[] into) {
    for (int i = 0; i < Long.BYTES && i < into.length; i++) {
      into[into.length - 1 - i] = (byte) (bits >>> Byte.SIZE * i);
    }
    return into;
  }

  /** As text: IPv6 with all its groups. */
  @Override
  public String toString() {
    try {
      return InetAddress.getByAddress(bytes()).getHostAddress();
    } catch (UnknownHostException e) {
      throw new IllegalStateException("4 or 16 bytes are an address", e);
    }
  }

  @Override
  public int compareTo(IpAddress other) {
    int byHigh = Long.compareUnsigned(high, other.high);
    return byHigh == 0 ? Long.compareUnsigned(low, other.low) : byHigh;
  }

  /** The four numbers from a place on; the text is known to be an address. */
  private static int v4(String text, int from) {
    int bits = 0;
    int number = 0;
    for (int i = from; i < text.length() && text.charAt(i) != '%'; i++) {
      char c = text.charAt(i);
      if (c == '.') {
        bits = bits << Byte.SIZE | number;
        number = 0;
      } else {
        number = number * 10 + c - '0';
      }
    }
    return bits << Byte.SIZE | number;
  }

  /** The text is known to be an address. */
  private static IpAddress v6(String text) {
    int zone = text.indexOf('%');
    int end = zone < 0 ? text.length() : zone;
    int[] groups = new int[GROUPS];
    int count = 0;
    int gap = -1;
    int at = 0;
    while (at < end) {
      if (text.charAt(at) == ':') {
        if (at + 1 < end && text.charAt(at + 1) == ':') {
          gap = count;
          at++;
        }
        at++;
        continue;
      }
      int next = text.indexOf(':', at);
      int stop = next < 0 || next > end ? end : next;
      int dot = text.indexOf('.', at);
      if (dot >= 0 && dot < stop) {
        int bits = v4(text, at);
        groups[count++] = bits >>> GROUP_BITS;
        groups[count++] = bits & 0xFFFF;
      } else {
        groups[count++] = Integer.parseInt(text, at, stop, GROUP_BITS);
      }
      at = stop;
    }
    return of(groups, count, gap);
  }

  private static IpAddress of(int[] groups, int count, int gap) {
    int missing = GROUPS - count;
    long high = 0;
    long low = 0;
    for (int i = 0; i < GROUPS; i++) {
      int group = gap < 0 || i < gap ? groups[i] : i < gap + missing ? 0 : groups[i - missing];
      if (i < GROUPS / 2) {
        high = high << GROUP_BITS | group;
      } else {
        low = low << GROUP_BITS | group;
      }
    }
    return new IpAddress(high, low);
  }
}
