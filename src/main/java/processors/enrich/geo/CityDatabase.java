package processors.enrich.geo;

import com.maxmind.db.MaxMindDbConstructor;
import com.maxmind.db.MaxMindDbParameter;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.Optional;
import processors.enrich.address.IpAddress;

/** Tells the place of an address: GeoLite2 City or a database of its form. Safe for any thread. */
public final class CityDatabase {

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
    City found = file == null ? null : file.get(address, City.class);
    return Optional.ofNullable(found).map(City::place);
  }

  /**
   * A record of the database; the parts that are not named are passed over.
   *
   * @param city the nearest city
   * @param country the country
   * @param location the coordinates
   */
  public record City(
      @MaxMindDbParameter(name = "city") Named city,
      @MaxMindDbParameter(name = "country") Named country,
      @MaxMindDbParameter(name = "location") Location location) {

    /** Made by the database's reader. */
    @MaxMindDbConstructor
    public City {}

    private Place place() {
      Location where = location == null ? new Location(null, null) : location;
      return new Place(
          city == null ? null : city.name(),
          country == null ? null : country.isoCode(),
          country == null ? null : country.name(),
          number(where.longitude()),
          number(where.latitude()));
    }

    private static BigDecimal number(Double value) {
      return value == null ? null : BigDecimal.valueOf(value);
    }
  }

  /**
   * A city or country.
   *
   * @param isoCode the country's code, as ISO 3166-1 has it
   * @param names its names
   */
  public record Named(
      @MaxMindDbParameter(name = "iso_code") String isoCode,
      @MaxMindDbParameter(name = "names") Names names) {

    /** Made by the database's reader. */
    @MaxMindDbConstructor
    public Named {}

    private String name() {
      return names == null ? null : names.english();
    }
  }

  /**
   * A name by language.
   *
   * @param english the English one
   */
  public record Names(@MaxMindDbParameter(name = "en") String english) {

    /** Made by the database's reader. */
    @MaxMindDbConstructor
    public Names {}
  }

  /**
   * Coordinates in degrees.
   *
   * @param longitude east is positive
   * @param latitude north is positive
   */
  public record Location(
      @MaxMindDbParameter(name = "longitude") Double longitude,
      @MaxMindDbParameter(name = "latitude") Double latitude) {

    /** Made by the database's reader. */
    @MaxMindDbConstructor
    public Location {}
  }
}
