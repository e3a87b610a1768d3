package processors.load;

import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.function.IntConsumer;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.async.HttpAsyncClientBuilder;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManager;
import org.apache.hc.client5.http.impl.nio.PoolingAsyncClientConnectionManagerBuilder;
import org.apache.hc.client5.http.ssl.ClientTlsStrategyBuilder;
import org.apache.hc.client5.http.ssl.HostnameVerificationPolicy;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.opensearch.client.RestClient;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Makes the one client through which the program speaks to OpenSearch. */
public final class OpenSearchClientFactory {

  private final OpenSearchSettings settings;
  private final AwsCredentialsProvider credentials;
  private final Clock clock;

  /**
   * A factory.
   *
   * @param credentials asked before each request that is to be signed, and only then
   */
  public OpenSearchClientFactory(
      OpenSearchSettings settings, AwsCredentialsProvider credentials, Clock clock) {
    this.settings = settings;
    this.credentials = credentials;
    this.clock = clock;
  }

  /**
   * A client that has been started. It belongs to the caller.
   *
   * @param compressed told the length of each compressed body
   * @throws IllegalArgumentException if the settings cannot be used
   */
  public RestClient create(IntConsumer compressed) {
    HttpHost[] hosts =
        settings.urls().stream().map(OpenSearchClientFactory::host).toArray(HttpHost[]::new);
    return RestClient.builder(hosts)
        .setDefaultHeaders(new Header[] {new BasicHeader(HttpHeaders.ACCEPT_ENCODING, "gzip")})
        .setRequestConfigCallback(
            config -> config.setResponseTimeout(timeout(settings.responseTimeout().toMillis())))
        .setHttpClientConfigCallback(client -> configure(client, hosts, compressed))
        .build();
  }

  /** The port is left out where it is the scheme's own, as in the host that is signed. */
  private static HttpHost host(URI url) {
    int usual = "https".equals(url.getScheme()) ? 443 : 80;
    return new HttpHost(
        url.getScheme(), url.getHost(), url.getPort() == usual ? -1 : url.getPort());
  }

  private HttpAsyncClientBuilder configure(
      HttpAsyncClientBuilder client, HttpHost[] hosts, IntConsumer compressed) {
    client
        .setConnectionManager(connections())
        .disableRedirectHandling()
        .disableCookieManagement()
        .addExecInterceptorLast("compress-body", new CompressBody(compressed));
    Authentication authentication = settings.authentication();
    if (authentication instanceof Authentication.Basic basic) {
      BasicCredentialsProvider provider = new BasicCredentialsProvider();
      for (HttpHost host : hosts) {
        provider.setCredentials(
            new AuthScope(host),
            new UsernamePasswordCredentials(basic.user(), basic.password().toCharArray()));
      }
      client.setDefaultCredentialsProvider(provider);
    } else if (authentication instanceof Authentication.SigV4 scope) {
      client.addExecInterceptorLast("sign-request", new SignRequest(scope, credentials, clock));
    }
    return client;
  }

  // HttpClient 5.5 asks Java's TLS engine to verify the host's name only after it has handed over
  // its parameters, which then has no effect: the client has to verify the name itself.
  private PoolingAsyncClientConnectionManager connections() {
    return PoolingAsyncClientConnectionManagerBuilder.create()
        .setMaxConnPerRoute(settings.connections())
        .setMaxConnTotal(settings.connections() * settings.urls().size())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom()
                .setConnectTimeout(timeout(settings.connectTimeout().toMillis()))
                .build())
        .setTlsStrategy(
            ClientTlsStrategyBuilder.create()
                .setSslContext(tls())
                .setHostVerificationPolicy(HostnameVerificationPolicy.CLIENT)
                .buildAsync())
        .build();
  }

  private SSLContext tls() {
    if (settings.certificates() != null) {
      return TrustedCertificates.context(settings.certificates());
    }
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Java has no TLS", e);
    }
  }

  private static Timeout timeout(long millis) {
    return Timeout.ofMilliseconds(millis);
  }
}
