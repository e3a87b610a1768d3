package processors.enrich.geo;

import com.maxmind.db.InvalidDatabaseException;
import com.maxmind.db.InvalidNetworkException;
import com.maxmind.db.Network;
import com.maxmind.db.Reader;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.Map;
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
record DatabaseFile(String name, Reader reader, boolean knowsPrivate) {

  /**
   * Reads a file whole.
   *
   * @param kind what its type must contain, such as {@code City}
   * @throws DatabaseRefusedException if it is no such database
   */
  static DatabaseFile read(String name, InputStream file, String kind) throws IOException {
    String expected = "a MaxMind database of type " + kind;
    try {
      Reader reader = new Reader(file);
      String type = reader.getMetadata().databaseType();
      if (!type.contains(kind)) {
        throw new DatabaseRefusedException(name, expected, "one of type " + type, null);
      }
      return new DatabaseFile(name, reader, knowsPrivate(reader));
    } catch (InvalidDatabaseException | InvalidNetworkException | RuntimeException e) {
      throw new DatabaseRefusedException(name, expected, "something else: " + e.getMessage(), e);
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
   * What the database holds for an address, or null.
   *
   * @throws IllegalStateException if the database is damaged there
   */
  <T> T get(IpAddress address, Class<T> type) {
    try {
      return reader.get(InetAddress.getByAddress(address.bytes()), type);
    } catch (IOException | RuntimeException e) {
      throw new IllegalStateException(name + " cannot be read: " + e.getMessage(), e);
    }
  }
}
