package processors.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import processors.normalize.IpAddressText;

/**
 * Takes the header {@code X-Forwarded-For} apart (MDN, "X-Forwarded-For"; the forms of an address
 * with port and brackets are those of RFC 7239, section 6): addresses with commas between them, the
 * nearest last.
 */
public final class ForwardedAddresses {

  /** More hops than this are nobody's way to a server. */
  private static final int MOST = 100;

  private ForwardedAddresses() {}

  /**
   * What stands in a header, from the nearest to the farthest, as it stands there but without
   * quotes, brackets and ports.
   *
   * @param header a text or a list of texts; whatever else it may be says nothing
   */
  public static List<String> nearestFirst(Object header) {
    List<String> hops = new ArrayList<>();
    if (header instanceof Collection<?> parts) {
      Object[] all = parts.toArray();
      for (int i = all.length - 1; i >= 0; i--) {
        add(all[i], hops);
      }
    } else {
      add(header, hops);
    }
    return hops;
  }

  private static void add(Object part, List<String> hops) {
    if (!(part instanceof String text)) {
      return;
    }
    int end = text.length();
    while (end >= 0 && hops.size() < MOST) {
      int comma = text.lastIndexOf(',', end - 1);
      String hop = bare(text.substring(comma + 1, end).strip());
      if (!hop.isEmpty() && !hop.equals("-")) {
        hops.add(hop);
      }
      end = comma;
    }
  }

  private static String bare(String hop) {
    String text = hop;
    if (text.length() > 1 && text.startsWith("\"") && text.endsWith("\"")) {
      text = text.substring(1, text.length() - 1).strip();
    }
    if (text.startsWith("[")) {
      int close = text.indexOf(']');
      return close < 0 || !isPortOrNothing(text, close + 1) ? text : text.substring(1, close);
    }
    int colon = text.indexOf(':');
    boolean withPort = colon > 0 && isPortOrNothing(text, colon) && text.indexOf('.') > 0;
    return withPort && IpAddressText.isAddress(text.substring(0, colon))
        ? text.substring(0, colon)
        : text;
  }

  private static boolean isPortOrNothing(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    if (text.charAt(from) != ':') {
      return false;
    }
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }
}
