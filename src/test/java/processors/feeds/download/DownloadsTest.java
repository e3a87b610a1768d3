package processors.feeds.download;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import processors.feeds.FeedServer;

@Timeout(60)
class DownloadsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-01-10T00:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path directory;
  private FeedServer server;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static Downloads downloads(DownloadPolicy policy) {
    return new Downloads(
        HttpClient.Builder.NO_PROXY, policy, Duration.ofSeconds(2), "siem-routes/test", CLOCK);
  }

  private Downloaded download(Request request) throws IOException {
    return downloads(DownloadPolicy.HTTPS_OR_LOOPBACK).download(request, directory.resolve("file"));
  }

  private Request request(String path) {
    return Request.of(server.address(path), 1000);
  }

  private DownloadException failure(String path) {
    return catchThrowableOfType(DownloadException.class, () -> download(request(path)));
  }

  @Test
  void aWholeFileArrivesWithWhatTheServerSaysOfItsVersion() throws IOException {
    server.serve("/list", FeedServer.content("content".getBytes(), Map.of("ETag", "\"7\"")));

    assertThat(download(request("/list")))
        .isEqualTo(
            new Downloaded.Content(directory.resolve("file"), new Validators("\"7\"", null)));
    assertThat(directory.resolve("file")).hasContent("content");
    assertThat(server.asked().get(0).header("User-agent")).isEqualTo("siem-routes/test");
  }

  @Test
  void aVersionThatIsKnownIsNotSentAgain() throws IOException {
    server.serve("/list", FeedServer.versioned("content", "\"7\""));

    assertThat(download(request("/list").newerThan(new Validators("\"7\"", null))))
        .isEqualTo(new Downloaded.Unchanged());
    assertThat(download(request("/list").newerThan(new Validators("\"6\"", null))))
        .isInstanceOf(Downloaded.Content.class);
  }

  @Test
  void aServerThatSaysUnchangedThoughNothingIsKnownIsNotBelieved() {
    server.serve("/list", FeedServer.status(304, Map.of(), ""));

    assertThat(failure("/list")).hasMessageContaining("status 304");
  }

  @Test
  void aFileThatIsCutOffIsRefused() {
    server.serve("/list", FeedServer.cutOff("content", 1000));

    assertThat(failure("/list")).hasMessageContaining("failed: ");
  }

  @Test
  void anEmptyFileIsRefused() {
    server.serve("/list", "");

    assertThat(failure("/list")).hasMessageEndingWith("/list is empty");
  }

  @Test
  void aFileWithoutEndIsRefusedOnceItIsTooLong() throws IOException {
    server.serve("/list", FeedServer.endless("content\n"));

    assertThat(failure("/list")).hasMessageContaining("it is longer than 1000 bytes");
    assertThat(Files.size(directory.resolve("file"))).isLessThanOrEqualTo(1000);
  }

  @Test
  void aServerThatGoesSilentIsNotWaitedForLongerThanAllowed() {
    server.serve("/list", server.stuck("content"));

    assertThat(failure("/list")).hasMessageContaining("took longer than 2 s");
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 206, 400, 401, 403, 404, 500, 502})
  void eachOtherStatusIsAFailure(int status) {
    server.serve("/list", FeedServer.status(status, Map.of(), ""));

    assertThat(failure("/list")).hasMessageContaining("was answered with status " + status);
  }

  @ParameterizedTest
  @CsvSource({
    "429, 120, PT2M",
    "503, 120, PT2M",
    "503, 'Sat, 10 Jan 2026 01:00:00 GMT', PT1H",
    "429, 'Fri, 09 Jan 2026 00:00:00 GMT', PT0S",
    "429, 99999999999, PT24H",
    "429, soon, ",
    "500, 120, "
  })
  void aServerThatAsksToBeLeftAloneIsHeard(int status, String header, Duration wait) {
    server.serve("/list", FeedServer.status(status, Map.of("Retry-After", header), ""));

    assertThat(failure("/list").retryAfter().orElse(null)).isEqualTo(wait);
  }

  @Test
  void redirectsAreFollowedWithoutTheHeadersWhereTheyLeadToAnotherServer() throws IOException {
    try (FeedServer other = new FeedServer().serve("/there", "content")) {
      server.serve("/near", redirect("/list"));
      server.serve("/list", redirect(other.address("/there").toString()));

      assertThat(download(request("/near").with("X-Key", "secret")))
          .isInstanceOf(Downloaded.Content.class);
      assertThat(server.asked()).extracting(a -> a.header("X-key")).containsOnly("secret");
      assertThat(other.asked()).extracting(a -> a.header("X-key")).containsOnlyNulls();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://feeds.example/list", "ftp://127.0.0.1/list", "file:///etc/passwd", ""})
  void aRedirectToWhatIsNotAllowedIsNotFollowed(String location) {
    server.serve("/list", redirect(location));

    assertThat(failure("/list")).isNotNull();
    assertThat(directory.resolve("file")).doesNotExist();
  }

  @Test
  void redirectsWithoutEndAreRefused() {
    server.serve("/list", redirect("/list"));

    assertThat(failure("/list")).hasMessageContaining("is redirected more than 5 times");
  }

  private static FeedServer.Answer redirect(String location) {
    return FeedServer.status(302, Map.of("Location", location), "");
  }

  @Test
  void withoutLeaveOnlyHttpsIsUsed() {
    server.serve("/list", "content");

    assertThatThrownBy(
            () ->
                downloads(DownloadPolicy.HTTPS)
                    .download(request("/list"), directory.resolve("file")))
        .hasMessageContaining("expected an address that begins with https://, got http://127.");
    assertThat(server.asked()).isEmpty();
  }

  @Test
  void noMessageShowsAQuery() {
    server.serve("/list", FeedServer.status(401, Map.of(), ""));
    Request request = Request.of(server.address("/list?license_key=secret"), 1000);

    assertThatThrownBy(() -> download(request))
        .hasMessageContaining("/list was answered with status 401")
        .hasMessageNotContaining("secret");
  }

  @Test
  void downloadsGoThroughTheProxyAndThoseFromThisMachineDoNot() throws Exception {
    server.serve("/list", "content");
    try (ServerSocket proxy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Downloads downloads =
          new Downloads(
              new FeedProxy("127.0.0.1", proxy.getLocalPort()),
              DownloadPolicy.HTTPS_OR_LOOPBACK,
              Duration.ofSeconds(20),
              "siem-routes/test",
              CLOCK);
      CompletableFuture<String> asked = CompletableFuture.supplyAsync(() -> refuse(proxy));

      assertThat(downloads.download(request("/list"), directory.resolve("near"))).isNotNull();
      assertThat(asked).isNotDone();
      assertThatThrownBy(
              () ->
                  downloads.download(
                      Request.of(URI.create("https://feeds.example/list"), 1000),
                      directory.resolve("far")))
          .isInstanceOf(DownloadException.class);
      assertThat(asked.get()).isEqualTo("CONNECT feeds.example:443 HTTP/1.1");
    }
  }

  /** Refuses the tunnel that it is asked for, and tells what it was asked. */
  private static String refuse(ServerSocket proxy) {
    try (Socket client = proxy.accept();
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(client.getInputStream(), UTF_8))) {
      String first = lines.readLine();
      for (String line = first; !line.isEmpty(); line = lines.readLine()) {
        assertThat(line).isNotNull();
      }
      client
          .getOutputStream()
          .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
      return first;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
