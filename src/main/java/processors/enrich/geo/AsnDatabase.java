package processors.enrich.geo;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
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
    return new AsnDatabase(DatabaseFile.read(name, file, "ASN"));
  }

  /** Whether it may know private addresses of IPv4. */
  boolean knowsPrivate() {
    return file != null && file.knowsPrivate();
  }

  /** Whose network an address belongs to, as far as it is known. */
  public Optional<AutonomousSystem> find(IpAddress address) {
    return file == null
        ? Optional.empty()
        : Optional.ofNullable(file.get(address, AutonomousSystem.class));
  }

  /**
   * A record of the database.
   *
   * @param number the system's number, null if it is not known
   * @param organization who runs it, null if it is not known
   */
  public record AutonomousSystem(
      @MaxMindDbParameter(name = "autonomous_system_number") Long number,
      @MaxMindDbParameter(name = "autonomous_system_organization") String organization) {

    /** Made by the database's reader. */
    @MaxMindDbConstructor
    public AutonomousSystem {}
  }
}
