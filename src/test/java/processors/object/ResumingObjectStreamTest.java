package processors.object;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import processors.record.ObjectReference;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.http.apache.ApacheHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

@Timeout(60)
class ResumingObjectStreamTest {

  private static final byte[] CONTENT = new byte[3_000_000];
  private static final ResumePolicy POLICY = new ResumePolicy(3, Duration.ofMillis(1));
  private static final String TAG = "\"v1\"";

  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private HttpServer server;
  private S3Client s3;

  /** How many bytes the answer to the nth request has before the connection breaks. */
  private volatile IntUnaryOperator breakAfter = request -> Integer.MAX_VALUE;

  private volatile String currentTag = TAG;

  static {
    new Random(7).nextBytes(CONTENT);
  }

  @BeforeEach
  void startServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/logs/a.gz", this::answer);
    server.start();
    s3 =
        S3Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .forcePathStyle(true)
            .httpClientBuilder(ApacheHttpClient.builder().maxConnections(1))
            .build();
  }

  @AfterEach
  void stopServer() {
    s3.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String range = exchange.getRequestHeaders().getFirst("Range");
    String ifMatch = exchange.getRequestHeaders().getFirst("If-Match");
    requests.add(range + " " + ifMatch);
    if (ifMatch != null && !ifMatch.equals(currentTag)) {
      exchange.sendResponseHeaders(412, -1);
      exchange.close();
      return;
    }
    int from = range == null ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
    exchange.getResponseHeaders().set("ETag", currentTag);
    if (range != null) {
      exchange
          .getResponseHeaders()
          .set(
              "Content-Range", "bytes " + from + "-" + (CONTENT.length - 1) + "/" + CONTENT.length);
    }
    exchange.sendResponseHeaders(range == null ? 200 : 206, CONTENT.length - from);
    int written = Math.min(breakAfter.applyAsInt(requests.size()), CONTENT.length - from);
    exchange.getResponseBody().write(CONTENT, from, written);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private ResumingObjectStream open() {
    ObjectReference object = ObjectReference.of("logs", "a.gz");
    ResponseInputStream<GetObjectResponse> whole =
        s3.getObject(request -> request.bucket("logs").key("a.gz"));
    return new ResumingObjectStream(object.uri(), whole, new S3ObjectRange(s3, object), POLICY);
  }

  @Test
  void readsAnObjectInOneRequestWhereNothingBreaks() throws IOException {
    try (InputStream stream = open()) {
      assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(requests).containsExactly("null null");
  }

  @Test
  void takesUpABrokenConnectionAtTheByteReached() throws IOException {
    breakAfter = request -> 700_000;
    try (InputStream stream = open()) {
      assertThat(stream.readAllBytes()).isEqualTo(CONTENT);
    }
    assertThat(requests).hasSize(5).element(1).isEqualTo("bytes=700000- " + TAG);
  }

  @Test
  void givesUpWhenNothingMoreComes() throws IOException {
    breakAfter = request -> request == 1 ? 700_000 : 0;
    try (InputStream stream = open()) {
      assertThat(stream.readNBytes(700_000)).isEqualTo(Arrays.copyOf(CONTENT, 700_000));

      assertThatThrownBy(stream::readAllBytes)
          .isInstanceOf(IOException.class)
          .hasMessageContaining("s3://logs/a.gz broke off at byte 700000 of 3000000");
    }
    assertThat(requests).hasSize(1 + POLICY.maxTries());
  }

  @Test
  void doesNotMixTwoContentsOfAnObjectThatWasReplaced() throws IOException {
    breakAfter = request -> 700_000;
    try (InputStream stream = open()) {
      currentTag = "\"v2\"";

      assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
    }
  }

  @Test
  void dropsTheConnectionWhenClosedEarly() throws IOException {
    for (int i = 0; i < 3; i++) {
      try (InputStream stream = open()) {
        assertThat(stream.readNBytes(10)).hasSize(10);
      }
    }
    assertThat(requests).hasSize(3);
  }

  @Test
  void canBeInterruptedBetweenTries() throws Exception {
    breakAfter = request -> 0;
    ObjectReference object = ObjectReference.of("logs", "a.gz");
    ResponseInputStream<GetObjectResponse> whole =
        s3.getObject(request -> request.bucket("logs").key("a.gz"));
    Thread reading = Thread.currentThread();
    try (InputStream stream =
        new ResumingObjectStream(
            object.uri(),
            whole,
            (position, tag) -> {
              reading.interrupt();
              throw new IOException("refused");
            },
            new ResumePolicy(5, Duration.ofMillis(1)))) {
      assertThatThrownBy(stream::read).isInstanceOf(java.io.InterruptedIOException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
