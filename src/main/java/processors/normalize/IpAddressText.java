package processors.normalize;

/**
 * Tells whether a text is an IP address: four decimal numbers without leading zeros (RFC 6943,
 * section 3.1.1, the strict form) or IPv6 in any spelling of RFC 4291, with or without a zone.
 * Looks nothing up.
 */
public final class IpAddressText {

  private static final int IPV6_GROUPS = 8;

  private IpAddressText() {}

  /** Whether the text is an IPv4 or IPv6 address. */
  public static boolean isAddress(String text) {
    int length = text.length();
    if (length < 2 || length > 100) {
      return false;
    }
    return text.indexOf(':') >= 0 ? isV6(text) : isV4(text, 0, length);
  }

  /** The 32 bits of an IPv4 address, or -1 if the text is none. */
  public static long v4(String text) {
    return v4(text, 0, text.length());
  }

  private static boolean isV4(String text, int from, int to) {
    return v4(text, from, to) >= 0;
  }

  private static long v4(String text, int from, int to) {
    long bits = 0;
    int numbers = 0;
    int at = from;
    while (at < to) {
      int start = at;
      int value = 0;
      while (at < to && isDigit(text.charAt(at)) && at - start < 4) {
        value = value * 10 + text.charAt(at) - '0';
        at++;
      }
      int digits = at - start;
      if (digits == 0 || value > 255 || digits > 1 && text.charAt(start) == '0') {
        return -1;
      }
      bits = bits << 8 | value;
      numbers++;
      if (at == to) {
        return numbers == 4 ? bits : -1;
      }
      if (numbers == 4 || text.charAt(at) != '.') {
        return -1;
      }
      at++;
    }
    return -1;
  }

  private static boolean isV6(String text) {
    int percent = text.indexOf('%');
    if (percent < 0) {
      return isV6WithoutZone(text);
    }
    String zone = text.substring(percent + 1);
    return !zone.isEmpty()
        && zone.indexOf('%') < 0
        && zone.indexOf('/') < 0
        && isV6WithoutZone(text.substring(0, percent));
  }

  private static boolean isV6WithoutZone(String text) {
    int to = text.length();
    int gap = text.indexOf("::");
    if (gap < 0) {
      return groups(text, 0) == IPV6_GROUPS;
    }
    if (text.indexOf("::", gap + 1) >= 0 || text.lastIndexOf('.', gap) >= 0) {
      return false;
    }
    int before = gap == 0 ? 0 : groups(text.substring(0, gap), 0);
    int after = gap + 2 == to ? 0 : groups(text, gap + 2);
    return before >= 0 && after >= 0 && before + after < IPV6_GROUPS;
  }

  /**
   * How many 16-bit groups there are to the text's end, an IPv4 address being the last two, or a
   * number too small for any address if it is none.
   */
  private static int groups(String text, int from) {
    int count = 0;
    int at = from;
    int to = text.length();
    while (at < to) {
      int colon = text.indexOf(':', at);
      int end = colon < 0 ? to : colon;
      if (end == to && text.indexOf('.', at) >= 0) {
        return isV4(text, at, to) ? count + 2 : -IPV6_GROUPS * 2;
      }
      if (!isGroup(text, at, end)) {
        return -IPV6_GROUPS * 2;
      }
      count++;
      if (end == to) {
        return count;
      }
      at = end + 1;
    }
    return -IPV6_GROUPS * 2;
  }

  private static boolean isGroup(String text, int from, int to) {
    if (to - from < 1 || to - from > 4) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (Character.digit(text.charAt(i), 16) < 0 || text.charAt(i) > 'f') {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
