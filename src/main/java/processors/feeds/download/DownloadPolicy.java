package processors.feeds.download;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Which addresses may be downloaded from. */
public enum DownloadPolicy {
  /** HTTPS alone. */
  HTTPS,
  /** HTTPS, and HTTP from servers on this machine. */
  HTTPS_OR_LOOPBACK;

  private static final Set<String> LOCAL_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  /**
   * Refuses an address that may not be downloaded from.
   *
   * @throws DownloadException if it may not
   */
  void check(URI address) throws DownloadException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean allowed =
        address.getHost() != null
            && (scheme.equals("https")
                || scheme.equals("http") && this == HTTPS_OR_LOOPBACK && isLocal(address));
    if (!allowed) {
      throw new DownloadException(
          "expected an address that begins with https://, got " + withoutQuery(address),
          (java.time.Duration) null);
    }
  }

  /** Whether a server is on this machine. */
  static boolean isLocal(URI address) {
    return address.getHost() != null
        && LOCAL_NAMES.contains(address.getHost().toLowerCase(Locale.ROOT));
  }

  /** An address as messages may show it: queries hold keys. */
  static String withoutQuery(URI address) {
    return address.getScheme() + "://" + address.getRawAuthority() + address.getRawPath();
  }
}
