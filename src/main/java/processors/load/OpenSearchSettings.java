package processors.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * How to reach OpenSearch.
 *
 * @param urls its nodes or its one endpoint, {@code http} or {@code https}
 * @param authentication how the program shows who it is
 * @param certificates a PEM file with the certificates of the authorities to trust, or null for
 *     those that Java trusts
 * @param connections the most connections to a node
 * @param connectTimeout how long a connection may take to be made
 * @param responseTimeout how long OpenSearch may be silent before a request counts as failed
 */
public record OpenSearchSettings(
    List<URI> urls,
    Authentication authentication,
    Path certificates,
    int connections,
    Duration connectTimeout,
    Duration responseTimeout) {

  /** Checks that the addresses can be used. */
  public OpenSearchSettings {
    Objects.requireNonNull(authentication, "authentication");
    urls = List.copyOf(urls);
    if (urls.isEmpty()) {
      throw new IllegalArgumentException("expected at least one address of OpenSearch");
    }
    urls.forEach(OpenSearchSettings::check);
  }

  private static void check(URI url) {
    boolean http = "http".equals(url.getScheme()) || "https".equals(url.getScheme());
    if (!http || url.getHost() == null || url.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "expected an address such as https://host:9200 without user and password in"
              + " siem.opensearch.url, got one with the scheme "
              + url.getScheme()
              + " and the host "
              + url.getHost());
    }
  }
}
