package processors.load;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the program shows OpenSearch who it is. */
public sealed interface Authentication {

  /** Not at all. */
  record None() implements Authentication {}

  /** HTTP basic authentication; the password does not show in {@link #toString}. */
  record Basic(String user, String password) implements Authentication {

    /** Checks that both are there. */
    public Basic {
      Objects.requireNonNull(user, "user");
      Objects.requireNonNull(password, "password");
    }

    @Override
    public String toString() {
      return "Basic[user=" + user + "]";
    }
  }

  /**
   * AWS Signature Version 4 with credentials from AWS's default chain.
   *
   * @param region the region of the domain or collection
   * @param service {@code es}, or {@code aoss} for OpenSearch Serverless
   */
  record SigV4(String region, String service) implements Authentication {

    /** The service name of OpenSearch Serverless. */
    public static final String SERVERLESS = "aoss";

    // Amazon OpenSearch Service Developer Guide: search-<domain>-<id>.<region>.es.amazonaws.com and
    // <collection>.<region>.aoss.amazonaws.com; in China with .cn at the end.
    private static final Pattern HOST =
        Pattern.compile(".+\\.([a-z]{2,}-[a-z-]+-\\d)\\.(es|aoss)\\.amazonaws\\.com(\\.cn)?");

    /** Checks that both are there. */
    public SigV4 {
      Objects.requireNonNull(region, "region");
      Objects.requireNonNull(service, "service");
    }

    /**
     * Region and service as set, or else as the host's name tells them.
     *
     * @param region as set, or empty
     * @param service as set, or empty
     * @throws IllegalArgumentException if neither tells
     */
    public static SigV4 of(URI url, String region, String service) {
      if (!region.isEmpty() && !service.isEmpty()) {
        return new SigV4(region, service);
      }
      Matcher host = HOST.matcher(url.getHost());
      if (!host.matches()) {
        throw new IllegalArgumentException(
            "the host "
                + url.getHost()
                + " tells no AWS region and service: siem.opensearch.authentication=sigv4 expects"
                + " siem.opensearch.aws-region=eu-west-1 (or another) and"
                + " siem.opensearch.aws-service=es or aoss");
      }
      return new SigV4(
          region.isEmpty() ? host.group(1) : region, service.isEmpty() ? host.group(2) : service);
    }
  }
}
