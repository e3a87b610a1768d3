package processors.enrich.geo;

import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Network;
import com.maxmind.db.Reader;
import com.maxmind.geoip2.DatabaseReader;
import com.maxmind.geoip2.exception.GeoIp2Exception;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import processors.enrich.address.IpAddress;
import processors.enrich.address.IpNetwork;
import processors.enrich.address.PrivateNetworks;

/**
 * A file in MaxMind's database format ("MaxMind DB File Format Specification"), held in memory: a
 * file that is replaced while it is read would end the program. Safe for any thread.
 *
 * @param name the file's name, for messages
 * @param reader finds the record of an address
 * @param knowsPrivate whether it has records for private addresses of IPv4, as only databases that
 *     somebody made for a network of their own do
 */
record DatabaseFile(String name, DatabaseReader reader, boolean knowsPrivate) {

  /**
   * Asks a reader for what it holds for an address.
   *
   * @param <T> what is asked for
   */
  @FunctionalInterface
  interface Lookup<T> {

    /** What the reader holds, if anything. */
    Optional<T> find(DatabaseReader reader, InetAddress address)
        throws IOException, GeoIp2Exception;
  }

  /**
   * Reads a file whole.
   *
   * @param kind what its type must contain, such as {@code City}
   * @throws DatabaseRefusedException if it is no such database
   */
  static DatabaseFile read(String name, InputStream file, String kind) throws IOException {
    String expected = "a MaxMind database of type " + kind;
    byte[] bytes = file.readAllBytes();
    try {
      boolean knowsPrivate = knowsPrivate(name, bytes, expected, kind);
      DatabaseReader reader = new DatabaseReader.Builder(new ByteArrayInputStream(bytes)).build();
      return new DatabaseFile(name, reader, knowsPrivate);
    } catch (InvalidDatabaseException | InvalidNetworkException | RuntimeException e) {
      throw new DatabaseRefusedException(name, expected, "something else: " + e.getMessage(), e);
    }
  }

  /** The reader for places and systems does not say which networks there are. */
  private static boolean knowsPrivate(String name, byte[] bytes, String expected, String kind)
      throws IOException, InvalidNetworkException {
    try (Reader reader = new Reader(new ByteArrayInputStream(bytes))) {
      String type = reader.getMetadata().databaseType();
      if (!type.contains(kind)) {
        throw new DatabaseRefusedException(name, expected, "one of type " + type, null);
      }
      return knowsPrivate(reader);
    }
  }

  private static boolean knowsPrivate(Reader reader) throws IOException, InvalidNetworkException {
    for (IpNetwork network : PrivateNetworks.ofIpv4()) {
      InetAddress first = InetAddress.getByAddress(network.first().bytes());
      Network looked = new Network(first, network.prefixLength());
      if (reader.networksWithin(looked, false, Map.class).hasNext()) {
        return true;
      }
    }
    return false;
  }

  /**
   * What the database holds for an address, if anything.
   *
   * @throws IllegalStateException if the database is damaged there
   */
  <T> Optional<T> find(IpAddress address, Lookup<T> lookup) {
    try {
      return lookup.find(reader, InetAddress.getByAddress(address.bytes()));
    } catch (IOException | GeoIp2Exception | RuntimeException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
  }
}
