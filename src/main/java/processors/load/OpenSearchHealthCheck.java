package processors.load;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.Request;
import org.opensearch.client.RequestOptions;
import org.opensearch.client.RestClient;

/**
 * Ready while OpenSearch takes documents and answers {@code GET /_cluster/health}. OpenSearch
 * Serverless has no such call: there, only what the bulk requests find counts.
 */
public final class OpenSearchHealthCheck extends AbstractHealthCheck {

  private static final Timeout PATIENCE = Timeout.of(Duration.ofSeconds(3));

  private final RestClient client;
  private final OpenSearchAvailability availability;
  private final Authentication authentication;

  /** A check through the client that loads. */
  public OpenSearchHealthCheck(
      RestClient client, OpenSearchAvailability availability, Authentication authentication) {
    super("siem", "opensearch");
    this.client = client;
    this.availability = availability;
    this.authentication = authentication;
  }

  @Override
  public boolean isLiveness() {
    return false;
  }

  @Override
  protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
    if (availability.state() instanceof OpenSearchAvailability.Unavailable unavailable) {
      builder
          .down()
          .message("OpenSearch takes no documents: " + unavailable.reason())
          .detail("since", unavailable.since().toString());
    } else if (serverless()) {
      builder.up();
    } else {
      probe(builder);
    }
  }

  private boolean serverless() {
    return authentication instanceof Authentication.SigV4 scope
        && scope.service().equals(Authentication.SigV4.SERVERLESS);
  }

  private void probe(HealthCheckResultBuilder builder) {
    Request request = new Request("GET", "/_cluster/health");
    request.addParameter("filter_path", "status");
    request.setOptions(
        RequestOptions.DEFAULT.toBuilder()
            .setRequestConfig(
                RequestConfig.custom()
                    .setConnectionRequestTimeout(PATIENCE)
                    .setResponseTimeout(PATIENCE)
                    .build()));
    try {
      client.performRequest(request);
      builder.up();
    } catch (IOException e) {
      builder.down().message("OpenSearch does not answer: " + e.getMessage()).error(e);
    }
  }
}
