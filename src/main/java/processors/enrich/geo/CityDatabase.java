package processors.enrich.geo;

import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.model.CityResponse;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import processors.enrich.address.IpAddress;

/** Tells the place of an address: GeoLite2 City or a database of its form. Safe for any thread. */
public final class CityDatabase {

  private static final String LANGUAGE = "en";
  private static final CityDatabase NONE = new CityDatabase(null);

  private final DatabaseFile file;

  private CityDatabase(DatabaseFile file) {
    this.file = file;
  }

  /** Knows no place. */
  public static CityDatabase none() {
    return NONE;
  }

  /**
   * Reads a database whole into memory.
   *
   * @param name the file's name, for messages
   * @throws DatabaseRefusedException if the file is no such database
   */
  public static CityDatabase read(String name, InputStream file) throws IOException {
    return new CityDatabase(DatabaseFile.read(name, file, "City"));
  }

  /** Whether it may know private addresses of IPv4. */
  boolean knowsPrivate() {
    return file != null && file.knowsPrivate();
  }

  /** Where an address is, as far as it is known. */
  public Optional<Place> find(IpAddress address) {
    return file == null
        ? Optional.empty()
        : file.find(address, DatabaseReader::tryCity).map(CityDatabase::place);
  }

  private static Place place(CityResponse found) {
    return new Place(
        found.city().names().get(LANGUAGE),
        found.country().isoCode(),
        found.country().names().get(LANGUAGE),
        number(found.location().longitude()),
        number(found.location().latitude()));
  }

  private static BigDecimal number(Double value) {
    return value == null ? null : BigDecimal.valueOf(value);
  }
}
