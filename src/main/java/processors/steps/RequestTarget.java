package processors.steps;

import processors.pattern.LinearPattern;

/**
 * The target of an HTTP request, taken apart (RFC 9112, section 3.2; RFC 3986, section 3). Parts
 * that it does not have are empty.
 *
 * @param domain the host of an absolute URI or of a CONNECT request
 * @param port its port
 * @param path the path, percent-decoded, up to twice, where the result is UTF-8
 * @param query what follows the first question mark, decoded likewise
 * @param fragment what follows the only number sign, if it could be a fragment
 * @param extension what follows the last dot of the path's last segment
 */
record RequestTarget(
    String domain, String port, String path, String query, String fragment, String extension) {

  // Attacks bring number signs of their own, which must not cut off what they are looked for by.
  private static final LinearPattern NO_FRAGMENT = LinearPattern.compile("[&(){}@_;<>\\s]");

  private static final String CONNECT = "connect";
  private static final String HTTP = "http://";
  private static final String HTTPS = "https://";

  /** Takes a target apart; the method tells how it is to be read. */
  static RequestTarget of(String method, String target) {
    if (target.startsWith(HTTP)) {
      return absolute(target.substring(HTTP.length()));
    }
    if (target.startsWith(HTTPS)) {
      return absolute(target.substring(HTTPS.length()));
    }
    if (method.equalsIgnoreCase(CONNECT) && !target.startsWith("/")) {
      Authority authority = Authority.of(target);
      if (!authority.port().isEmpty()) {
        return new RequestTarget(authority.host(), authority.port(), "", "", "", "");
      }
    }
    return local("", "", target);
  }

  private static RequestTarget absolute(String withoutScheme) {
    int end = 0;
    while (end < withoutScheme.length() && "/?#".indexOf(withoutScheme.charAt(end)) < 0) {
      end++;
    }
    Authority authority = Authority.of(withoutScheme.substring(0, end));
    String rest = withoutScheme.substring(end);
    return local(authority.host(), authority.port(), rest.startsWith("/") ? rest : "/" + rest);
  }

  private static RequestTarget local(String domain, String port, String encoded) {
    String target = decoded(decoded(encoded));
    String fragment = fragment(target);
    int cut = fragment == null ? target.length() : target.indexOf('#');
    int question = target.substring(0, cut).indexOf('?');
    String path = target.substring(0, question < 0 ? cut : question);
    return new RequestTarget(
        domain,
        port,
        path,
        question < 0 ? "" : target.substring(question + 1, cut),
        fragment == null ? "" : fragment,
        extension(path));
  }

  private static String decoded(String text) {
    return PercentEncoding.decodeStrictly(text).orElse(text);
  }

  /** The fragment, or null if there is none. */
  private static String fragment(String target) {
    int sign = target.indexOf('#');
    if (sign < 0 || target.indexOf('#', sign + 1) >= 0) {
      return null;
    }
    String after = target.substring(sign + 1);
    return NO_FRAGMENT.find(after) ? null : after;
  }

  private static String extension(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    int dot = file.lastIndexOf('.');
    return dot < 0 || file.indexOf('\\', dot) >= 0 ? "" : file.substring(dot + 1);
  }

  /** Host and port; what stands in the port's place and is no number is left out. */
  private record Authority(String host, String port) {

    static Authority of(String text) {
      String address = text.substring(text.lastIndexOf('@') + 1);
      int colon = address.indexOf(':', address.startsWith("[") ? address.indexOf(']') + 1 : 0);
      return colon < 0
          ? new Authority(address, "")
          : new Authority(address.substring(0, colon), number(address.substring(colon + 1)));
    }

    private static String number(String text) {
      return text.chars().allMatch(c -> c >= '0' && c <= '9') ? text : "";
    }
  }
}
