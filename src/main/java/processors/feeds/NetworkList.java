package processors.feeds;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import processors.enrich.address.IpNetwork;

/** A text file with an address or a network in CIDR notation a line; {@code #} begins a comment. */
public final class NetworkList {

  private NetworkList() {}

  /**
   * Reads a list to its end.
   *
   * @param name the file's name, for messages
   * @param networks is given each network
   * @throws IOException if the file cannot be read or a line is wrong
   */
  public static void read(String name, InputStream file, Consumer<IpNetwork> networks)
      throws IOException {
    BufferedReader reader = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8));
    int number = 0;
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      number++;
      int comment = line.indexOf('#');
      String text = (comment < 0 ? line : line.substring(0, comment)).strip();
      if (!text.isEmpty()) {
        networks.accept(network(name, number, text));
      }
    }
  }

  private static IpNetwork network(String name, int line, String text) throws IOException {
    try {
      return IpNetwork.parse(text);
    } catch (IllegalArgumentException e) {
      throw new IOException(name + ", line " + line + ": " + e.getMessage(), e);
    }
  }
}
