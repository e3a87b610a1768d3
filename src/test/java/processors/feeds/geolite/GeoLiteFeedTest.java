package processors.feeds.geolite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processors.feeds.FeedServer;
import processors.feeds.Refreshed;
import processors.feeds.download.DownloadPolicy;
import processors.feeds.download.Downloads;

@Timeout(60)
class GeoLiteFeedTest {

  private static final Path DATABASES = Path.of("src/test/resources/golden/feeds");
  private static final int MOST_BYTES = 1 << 20;

  @TempDir private Path work;
  private FeedServer server;
  private int refreshes;

  @BeforeEach
  void start() throws IOException {
    server = new FeedServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Refreshed refresh(GeoLiteEdition edition, Map<String, String> memory) throws IOException {
    Downloads downloads =
        new Downloads(
            HttpClient.Builder.NO_PROXY,
            DownloadPolicy.HTTPS_OR_LOOPBACK,
            Duration.ofSeconds(20),
            "siem-routes/test",
            Clock.systemUTC());
    return new GeoLiteFeed(edition, server.address("/app"), "a+key", downloads, MOST_BYTES)
        .refresh(memory, Files.createDirectory(work.resolve("" + refreshes++)));
  }

  private Refreshed.Newer city() throws IOException {
    return (Refreshed.Newer) refresh(GeoLiteEdition.CITY, Map.of());
  }

  /** Answers as MaxMind does, which tells files apart by the query. */
  private void serve(byte[] archive, String checksum) {
    FeedServer.Answer sum = FeedServer.content(checksum.getBytes(StandardCharsets.UTF_8), Map.of());
    FeedServer.Answer file = FeedServer.content(archive, Map.of());
    server.serve(
        "/app",
        exchange ->
            (exchange.getRequestURI().getQuery().endsWith("suffix=tar.gz.sha256") ? sum : file)
                .to(exchange));
  }

  private void serve(byte[] archive) throws Exception {
    serve(archive, sha256(archive) + "  GeoLite2-City_20260109.tar.gz\n");
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static byte[] database(String name) throws IOException {
    return Files.readAllBytes(DATABASES.resolve(name));
  }

  private static byte[] archive(String name, byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream packed = new GZIPOutputStream(bytes);
        TarArchiveOutputStream tar = new TarArchiveOutputStream(packed)) {
      put(tar, "GeoLite2-City_20260109/COPYRIGHT.txt", "(c)".getBytes(StandardCharsets.UTF_8));
      put(tar, name, content);
    }
    return bytes.toByteArray();
  }

  private static void put(TarArchiveOutputStream tar, String name, byte[] content)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
  }

  private static byte[] cityArchive() throws IOException {
    return archive(
        "GeoLite2-City_20260109/GeoLite2-City.mmdb", database("GeoLite2-City-Test.mmdb"));
  }

  @Test
  void theDatabaseIsTakenOutOfItsArchive() throws Exception {
    serve(cityArchive());

    Refreshed.Newer newer = city();

    assertThat(newer.key()).isEqualTo("GeoLite2/GeoLite2-City.mmdb");
    assertThat(newer.file()).hasBinaryContent(database("GeoLite2-City-Test.mmdb"));
    assertThat(newer.counts().entries()).isGreaterThan(100);
    assertThat(server.asked())
        .allSatisfy(
            asked ->
                assertThat(asked.address().getRawQuery())
                    .startsWith("edition_id=GeoLite2-City&license_key=a%2Bkey&suffix=tar.gz"));
  }

  @Test
  void whileTheChecksumStaysNothingMoreIsDownloaded() throws Exception {
    serve(cityArchive());
    Map<String, String> memory = city().memory();

    assertThat(refresh(GeoLiteEdition.CITY, memory)).isEqualTo(new Refreshed.Unchanged());
    assertThat(server.asked()).hasSize(3);
  }

  @Test
  void anArchiveWithAnotherChecksumIsRefused() throws Exception {
    byte[] archive = cityArchive();
    String other = sha256(new byte[0]);
    serve(archive, other);

    assertThatThrownBy(this::city)
        .hasMessageContaining(other)
        .hasMessageContaining(sha256(archive));
  }

  @Test
  void aPartOfTheChecksumIsNotEnough() throws Exception {
    byte[] archive = cityArchive();
    serve(archive, sha256(archive).substring(0, 8));

    assertThatThrownBy(this::city).hasMessageContaining("expected the SHA-256 of GeoLite2-City");
  }

  @Test
  void aKeyThatIsRefusedIsNotShown() {
    server.serve("/app", FeedServer.status(401, Map.of(), "Invalid license key"));

    assertThatThrownBy(this::city)
        .hasMessageContaining("status 401")
        .hasMessageNotContaining("a+key")
        .hasMessageNotContaining("a%2Bkey");
  }

  @Test
  void nothingIsWrittenToWhereTheArchiveSays() throws Exception {
    serve(archive("../../../outside/GeoLite2-City.mmdb", database("GeoLite2-City-Test.mmdb")));

    assertThat(city().file()).isEqualTo(work.resolve("0/GeoLite2-City.mmdb"));
    assertThat(work.getParent().resolve("outside")).doesNotExist();
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsRefused() throws Exception {
    serve(archive("x/GeoLite2-City.mmdb", new byte[2 * MOST_BYTES]));

    assertThatThrownBy(this::city)
        .hasMessageContaining("the archive unpacks to more than " + MOST_BYTES + " bytes");
  }

  @Test
  void anArchiveWithoutTheDatabaseIsRefused() throws Exception {
    serve(archive("x/GeoLite2-City.txt", new byte[10]));

    assertThatThrownBy(this::city).hasMessageContaining("with GeoLite2-City.mmdb");
  }

  @Test
  void anArchiveThatIsCutOffIsRefused() throws Exception {
    byte[] whole = cityArchive();
    serve(Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(this::city).isInstanceOf(IOException.class);
  }

  @Test
  void anotherDatabaseUnderTheNameIsRefused() throws Exception {
    serve(archive("x/GeoLite2-City.mmdb", database("GeoLite2-ASN-Test.mmdb")));

    assertThatThrownBy(this::city)
        .hasMessageContaining("expected a database of GeoLite2-City, got GeoLite2-ASN");
  }

  @Test
  void whatIsNoDatabaseIsRefused() throws Exception {
    serve(archive("x/GeoLite2-City.mmdb", new byte[1000]));

    assertThatThrownBy(this::city).hasMessageContaining("expected a database of GeoLite2-City");
  }
}
