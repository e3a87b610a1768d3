package processors.enrich.geo;

import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.model.AsnResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import processors.enrich.address.IpAddress;

/**
 * Tells the autonomous system that an address belongs to: GeoLite2 ASN or a database of its form.
 * Safe for any thread.
 */
public final class AsnDatabase {

  private static final AsnDatabase NONE = new AsnDatabase(null);

  private final DatabaseFile file;

  private AsnDatabase(DatabaseFile file) {
    this.file = file;
  }

  /** Knows no system. */
  public static AsnDatabase none() {
    return NONE;
  }

  /**
   * Reads a database whole into memory.
   *
   * @param name the file's name, for messages
   * @throws DatabaseRefusedException if the file is no such database
   */
  public static AsnDatabase read(String name, InputStream file) throws IOException {
    return new AsnDatabase(DatabaseFile.read(name, file, "GeoLite2-ASN"));
  }

  /** Whether it may know private addresses of IPv4. */
  boolean knowsPrivate() {
    return file != null && file.knowsPrivate();
  }

  /** Whose network an address belongs to, as far as it is known. */
  public Optional<AutonomousSystem> find(IpAddress address) {
    return file == null
        ? Optional.empty()
        : file.find(address, DatabaseReader::tryAsn).map(AsnDatabase::system);
  }

  private static AutonomousSystem system(AsnResponse found) {
    return new AutonomousSystem(
        found.autonomousSystemNumber(), found.autonomousSystemOrganization());
  }

  /**
   * A network under one administration.
   *
   * @param number the system's number, null if it is not known
   * @param organization who runs it, null if it is not known
   */
  public record AutonomousSystem(Long number, String organization) {}
}
