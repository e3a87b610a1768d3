package processors.feeds.geolite;

import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.Metadata;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import processors.feeds.Feed;
import processors.feeds.Refreshed;
import processors.feeds.Sha256;
import processors.feeds.download.Downloaded;
import processors.feeds.download.Downloads;
import processors.feeds.download.Request;

/**
 * One edition of MaxMind's GeoLite2. The published SHA-256 is fetched first: while it is the one of
 * the database that is there, nothing more is, since MaxMind counts downloads.
 *
 * @see <a href="https://dev.maxmind.com/geoip/updating-databases">MaxMind: Updating GeoIP and
 *     GeoLite Databases</a>
 */
public final class GeoLiteFeed implements Feed {

  private static final String SHA_256 = "sha256";
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");
  private static final int MOST_CHECKSUM_BYTES = 1 << 12;

  private final GeoLiteEdition edition;
  private final URI server;
  private final String licenseKey;
  private final Downloads downloads;
  private final long mostBytes;

  /**
   * The feed of an edition.
   *
   * @param server where downloads are, without a query
   * @param mostBytes the longest that the database may be, packed or unpacked
   */
  public GeoLiteFeed(
      GeoLiteEdition edition, URI server, String licenseKey, Downloads downloads, long mostBytes) {
    this.edition = edition;
    this.server = server;
    this.licenseKey = licenseKey;
    this.downloads = downloads;
    this.mostBytes = mostBytes;
  }

  @Override
  public String name() {
    return edition.feed();
  }

  @Override
  public Owner owner() {
    return Owner.PROVIDER;
  }

  @Override
  public Refreshed refresh(Map<String, String> memory, Path workspace) throws IOException {
    String published = publishedChecksum(workspace);
    if (published.equals(memory.get(SHA_256))) {
      return new Refreshed.Unchanged();
    }
    Path archive = workspace.resolve("archive");
    content("tar.gz", mostBytes, archive);
    String own = Sha256.of(Files.newInputStream(archive));
    if (!own.equals(published)) {
      throw new IOException(
          "expected an archive of "
              + edition.id()
              + " with the published SHA-256 "
              + published
              + ", got "
              + own);
    }
    Path database = workspace.resolve(edition.fileName());
    new DatabaseArchive(archive, mostBytes).unpack(edition.fileName(), database);
    return new Refreshed.Newer(
        edition.key(),
        database,
        new Refreshed.Counts(nodes(database), 0),
        Map.of(SHA_256, published),
        Optional.empty());
  }

  private String publishedChecksum(Path workspace) throws IOException {
    Path file = workspace.resolve("checksum");
    content("tar.gz.sha256", MOST_CHECKSUM_BYTES, file);
    String checksum =
        Files.readString(file, StandardCharsets.ISO_8859_1)
            .strip()
            .split("\\s", 2)[0]
            .toLowerCase(Locale.ROOT);
    if (!HEX.matcher(checksum).matches()) {
      throw new IOException("expected the SHA-256 of " + edition.id() + ", got something else");
    }
    return checksum;
  }

  private void content(String suffix, long limit, Path file) throws IOException {
    String query =
        "?edition_id="
            + edition.id()
            + "&license_key="
            + URLEncoder.encode(licenseKey, StandardCharsets.UTF_8)
            + "&suffix="
            + suffix;
    URI address = URI.create(server + query);
    if (!(downloads.download(Request.of(address, limit), file) instanceof Downloaded.Content)) {
      throw new IOException("expected " + edition.id() + "." + suffix + ", got nothing");
    }
  }

  private long nodes(Path database) throws IOException {
    try (Reader reader = new Reader(database.toFile(), Reader.FileMode.MEMORY)) {
      Metadata metadata = reader.getMetadata();
      if (!metadata.databaseType().startsWith(edition.id())) {
        throw new IOException(
            "expected a database of " + edition.id() + ", got " + metadata.databaseType());
      }
      return metadata.nodeCount();
    } catch (InvalidDatabaseException e) {
      throw new IOException("expected a database of " + edition.id() + ": " + e.getMessage(), e);
    }
  }
}
