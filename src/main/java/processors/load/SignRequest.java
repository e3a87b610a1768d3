package processors.load;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.hc.client5.http.async.AsyncExecCallback;
import org.apache.hc.client5.http.async.AsyncExecChain;
import org.apache.hc.client5.http.async.AsyncExecChainHandler;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.nio.AsyncEntityProducer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest.Builder;
import software.amazon.awssdk.http.auth.spi.signer.SignedRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;

/**
 * Signs each request with AWS Signature Version 4 (AWS documentation, "Signing AWS API requests"),
 * over the compressed body. Stands last before the connection, after {@link CompressBody}: what is
 * signed is what is sent.
 */
final class SignRequest implements AsyncExecChainHandler {

  private final Authentication.SigV4 scope;
  private final AwsCredentialsProvider credentials;
  private final Clock clock;
  private final AwsV4HttpSigner signer = AwsV4HttpSigner.create();

  SignRequest(Authentication.SigV4 scope, AwsCredentialsProvider credentials, Clock clock) {
    this.scope = scope;
    this.credentials = credentials;
    this.clock = clock;
  }

  @Override
  public void execute(
      HttpRequest request,
      AsyncEntityProducer body,
      AsyncExecChain.Scope exchange,
      AsyncExecChain chain,
      AsyncExecCallback callback)
      throws HttpException, IOException {
    for (Map.Entry<String, List<String>> header : sign(request, body).headers().entrySet()) {
      for (String value : header.getValue()) {
        request.setHeader(header.getKey(), value);
      }
    }
    chain.proceed(request, body, exchange, callback);
  }

  private SdkHttpRequest sign(HttpRequest request, AsyncEntityProducer body) throws IOException {
    AwsCredentialsIdentity identity;
    try {
      identity = credentials.resolveCredentials();
    } catch (SdkException e) {
      throw new IOException("no AWS credentials to sign the request with: " + e.getMessage(), e);
    }
    SignedRequest signed =
        signer.sign((Builder<AwsCredentialsIdentity> to) -> describe(to, identity, request, body));
    return signed.request();
  }

  private void describe(
      Builder<AwsCredentialsIdentity> to,
      AwsCredentialsIdentity identity,
      HttpRequest request,
      AsyncEntityProducer body) {
    to.identity(identity)
        .request(unsigned(request))
        .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, scope.service())
        .putProperty(AwsV4HttpSigner.REGION_NAME, scope.region())
        .putProperty(HttpSigner.SIGNING_CLOCK, clock);
    if (body instanceof BodyBytes bytes) {
      to.payload(ContentStreamProvider.fromByteArrayUnsafe(bytes.bytes()));
    }
  }

  private static SdkHttpRequest unsigned(HttpRequest request) {
    try {
      URI uri = request.getUri();
      return SdkHttpRequest.builder()
          .method(SdkHttpMethod.fromValue(request.getMethod().toUpperCase(Locale.ROOT)))
          .uri(uri)
          .build();
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("the address of a request cannot be signed: " + e, e);
    }
  }
}
