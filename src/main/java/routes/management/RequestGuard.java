package routes.management;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.AuthenticationHandler;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Lets only those requests pass that do not come from a web page of somebody else.
 *
 * <p>A browser on the same machine reaches a server on loopback for any page that it shows. Such a
 * page is told apart by the {@code Origin} header (Fetch standard), by {@code Sec-Fetch-Site}
 * (Fetch Metadata Request Headers) and, where it lets its own name point to loopback (DNS
 * rebinding), by the {@code Host} header.
 *
 * <p>Immutable and safe for use by many threads.
 */
final class RequestGuard implements AuthenticationHandler {

  private static final String FETCH_SITE = "Sec-Fetch-Site";
  private static final String FETCH_MODE = "Sec-Fetch-Mode";
  private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

  private final Set<String> hosts;

  /**
   * @param hosts the host names, without port, under which the server may be addressed; empty: any
   */
  RequestGuard(Set<String> hosts) {
    this.hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void handle(RoutingContext context) {
    context
        .response()
        .putHeader("X-Content-Type-Options", "nosniff")
        .putHeader("X-Frame-Options", "DENY")
        .putHeader("Cross-Origin-Resource-Policy", "same-origin");
    refusal(context.request())
        .ifPresentOrElse(reason -> TextAnswer.send(context, 403, reason), context::next);
  }

  private Optional<String> refusal(HttpServerRequest request) {
    String host = request.getHeader(HttpHeaders.HOST);
    if (host == null || !isAllowed(host)) {
      return Optional.of(
          "The host name of this request is not allowed. Allowed names are set by"
              + " siem.management.hosts (SIEM_MANAGEMENT_HOSTS).");
    }
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin != null && !authority(origin).equalsIgnoreCase(host)) {
      return Optional.of("Requests by web pages of another origin are not allowed.");
    }
    if (isFromAnotherSite(request) && !isNavigation(request)) {
      return Optional.of("Requests by web pages of another site are not allowed.");
    }
    return Optional.empty();
  }

  private boolean isAllowed(String host) {
    return hosts.isEmpty() || hosts.contains(name(host).toLowerCase(Locale.ROOT));
  }

  private static boolean isFromAnotherSite(HttpServerRequest request) {
    String site = request.getHeader(FETCH_SITE);
    return site != null && !OWN_SITE.contains(site);
  }

  /**
   * Somebody follows a link to the console: the page that holds the link does not see the answer.
   */
  private static boolean isNavigation(HttpServerRequest request) {
    return request.method() == HttpMethod.GET && "navigate".equals(request.getHeader(FETCH_MODE));
  }

  private static String name(String hostAndPort) {
    return parse("http://" + hostAndPort).map(URI::getHost).orElse("");
  }

  private static String authority(String origin) {
    return parse(origin).map(URI::getAuthority).orElse("");
  }

  private static Optional<URI> parse(String text) {
    try {
      return Optional.of(new URI(text));
    } catch (URISyntaxException notAnAddress) {
      return Optional.empty();
    }
  }
}
