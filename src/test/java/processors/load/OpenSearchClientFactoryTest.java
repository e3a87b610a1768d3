package processors.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.opensearch.client.Request;
import org.opensearch.client.RestClient;
import processors.load.FakeOpenSearch.Answer;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

class OpenSearchClientFactoryTest {

  private static final String SECRET = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";
  private static final AwsCredentialsProvider CREDENTIALS =
      StaticCredentialsProvider.create(
          AwsSessionCredentials.create("AKIDEXAMPLE", SECRET, "session+token"));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-03T04:05:06Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @ValueSource(strings = {"es", "aoss"})
  void whatIsSignedIsWhatIsSent(String service) throws Exception {
    AtomicInteger compressed = new AtomicInteger();
    try (FakeOpenSearch server = new FakeOpenSearch();
        RestClient client =
            client(server, new Authentication.SigV4("eu-west-1", service), null)
                .create(compressed::addAndGet)) {
      Request request = new Request("POST", "/_bulk");
      request.addParameter("filter_path", "took,items.*.status");
      request.setJsonEntity("{\"index\":{\"_index\":\"a\",\"_id\":\"1\"}}\n{\"x\":\"é\"}\n");
      client.performRequest(request);

      FakeOpenSearch.Request received = server.requests().get(0);
      assertThat(received.items()).extracting(FakeOpenSearch.Item::id).containsExactly("1");
      assertThat(received.body()).hasSize(compressed.get());
      assertThat(received.headers())
          .containsEntry("content-length", "" + compressed.get())
          .containsEntry("x-amz-content-sha256", sha256(received.body()))
          .containsEntry("x-amz-date", "20260203T040506Z")
          .containsEntry("x-amz-security-token", "session+token");
      assertThat(received.headers().get("authorization"))
          .isEqualTo(authorization(received, service));
    }
  }

  /** AWS documentation, "Create a signed AWS API request", step by step. */
  private static String authorization(FakeOpenSearch.Request request, String service)
      throws GeneralSecurityException {
    String header = request.headers().get("authorization");
    String signed = header.replaceFirst(".*SignedHeaders=([^,]*),.*", "$1");
    assertThat(signed.split(";"))
        .contains("host", "x-amz-date", "x-amz-content-sha256", "x-amz-security-token")
        .doesNotContain("content-length");
    String headers =
        Arrays.stream(signed.split(";"))
            .map(name -> name + ":" + request.headers().get(name) + "\n")
            .collect(Collectors.joining());
    String query =
        request.uri().getRawQuery() == null
            ? ""
            : Arrays.stream(request.uri().getRawQuery().split("&"))
                .map(pair -> pair.replace("*", "%2A").replace(",", "%2C"))
                .sorted()
                .collect(Collectors.joining("&"));
    String canonical =
        String.join(
            "\n",
            request.method(),
            request.uri().getRawPath(),
            query,
            headers,
            signed,
            sha256(request.body()));
    String scope = "20260203/eu-west-1/" + service + "/aws4_request";
    String toSign =
        String.join(
            "\n",
            "AWS4-HMAC-SHA256",
            "20260203T040506Z",
            scope,
            sha256(canonical.getBytes(StandardCharsets.UTF_8)));
    byte[] key = ("AWS4" + SECRET).getBytes(StandardCharsets.UTF_8);
    for (String part : scope.split("/")) {
      key = hmac(key, part);
    }
    return "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/"
        + scope
        + ", SignedHeaders="
        + signed
        + ", Signature="
        + HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static byte[] hmac(byte[] key, String text) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) throws GeneralSecurityException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  @Test
  void userAndPasswordGoWithTheFirstRequest() throws Exception {
    try (FakeOpenSearch server = new FakeOpenSearch().otherwise(Answer.status(200, "{}"));
        RestClient client =
            client(server, new Authentication.Basic("loader", "pässword"), null).create(n -> {})) {
      client.performRequest(new Request("POST", "/_bulk"));

      String expected =
          Base64.getEncoder().encodeToString("loader:pässword".getBytes(StandardCharsets.UTF_8));
      assertThat(server.requests()).hasSize(1);
      assertThat(server.requests().get(0).headers())
          .containsEntry("authorization", "Basic " + expected);
    }
  }

  @Test
  void passwordsDoNotShow() {
    assertThat(new Authentication.Basic("loader", "secret").toString()).doesNotContain("secret");
    assertThatThrownBy(() -> settings(URI.create("https://loader:secret@host:9200"), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void aFileWithoutCertificatesIsRefusedWithItsName(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("ca.pem"), "not a certificate");
    try (FakeOpenSearch server = new FakeOpenSearch()) {
      OpenSearchClientFactory factory = client(server, new Authentication.None(), file);

      assertThatThrownBy(() -> factory.create(n -> {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("siem.opensearch.certificates=" + file);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "https://search-logs-abc123.eu-west-1.es.amazonaws.com, eu-west-1, es",
    "https://vpc-logs-abc123.us-gov-west-1.es.amazonaws.com, us-gov-west-1, es",
    "https://abc.ap-northeast-1.aoss.amazonaws.com, ap-northeast-1, aoss",
    "https://search-logs-abc.cn-north-1.es.amazonaws.com.cn, cn-north-1, es"
  })
  void theHostTellsRegionAndService(URI url, String region, String service) {
    assertThat(Authentication.SigV4.of(url, "", ""))
        .isEqualTo(new Authentication.SigV4(region, service));
  }

  @Test
  void anotherHostNeedsTheSettings() {
    URI url = URI.create("https://logs.example.com");

    assertThat(Authentication.SigV4.of(url, "eu-west-1", "es"))
        .isEqualTo(new Authentication.SigV4("eu-west-1", "es"));
    assertThatThrownBy(() -> Authentication.SigV4.of(url, "eu-west-1", ""))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("siem.opensearch.aws-service");
  }

  private static OpenSearchClientFactory client(
      FakeOpenSearch server, Authentication authentication, Path certificates) {
    OpenSearchSettings plain = settings(URI.create(server.url()), certificates);
    return new OpenSearchClientFactory(
        new OpenSearchSettings(
            plain.urls(),
            authentication,
            certificates,
            plain.connections(),
            plain.connectTimeout(),
            plain.responseTimeout()),
        CREDENTIALS,
        CLOCK);
  }

  private static OpenSearchSettings settings(URI url, Path certificates) {
    return new OpenSearchSettings(
        List.of(url),
        new Authentication.None(),
        certificates,
        2,
        Duration.ofSeconds(5),
        Duration.ofSeconds(5));
  }
}
