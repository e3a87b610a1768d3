package routes;

import java.net.URI;
import java.util.Optional;

/**
 * How AWS is reached.
 *
 * @param region the region, or nothing where the environment tells it
 * @param sqsEndpoint where SQS is, if not where the region says
 * @param s3Endpoint where S3 is, if not where the region says
 * @param ssmEndpoint where Parameter Store is, if not where the region says
 * @param pathStyle whether the bucket's name goes into the path instead of the host name
 * @param connections the most connections to S3 at a time
 */
record AwsSettings(
    Optional<String> region,
    Optional<URI> sqsEndpoint,
    Optional<URI> s3Endpoint,
    Optional<URI> ssmEndpoint,
    boolean pathStyle,
    int connections) {

  /** One stream for each consumer, one to take it up again, and some for the rest. */
  private static final int CONNECTIONS_A_CONSUMER = 2;

  private static final int FURTHER_CONNECTIONS = 8;

  private enum PathStyle {
    TRUE,
    FALSE
  }

  static AwsSettings from(SettingsReader settings, int consumers) {
    return new AwsSettings(
        Optional.of(settings.text("siem.aws.region")).filter(region -> !region.isEmpty()),
        endpoint(settings, "siem.aws.sqs-endpoint"),
        endpoint(settings, "siem.aws.s3-endpoint"),
        endpoint(settings, "siem.aws.ssm-endpoint"),
        settings.choice("siem.aws.s3-path-style", PathStyle.class) == PathStyle.TRUE,
        consumers * CONNECTIONS_A_CONSUMER + FURTHER_CONNECTIONS);
  }

  private static Optional<URI> endpoint(SettingsReader settings, String name) {
    String text = settings.text(name);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    String expected = "nothing, or an address such as http://localhost:9324";
    try {
      URI uri = URI.create(text);
      if (uri.getScheme() != null && uri.getHost() != null) {
        return Optional.of(uri);
      }
    } catch (IllegalArgumentException e) {
      throw settings.wrong(name, expected, e);
    }
    throw settings.wrong(name, expected, null);
  }
}
