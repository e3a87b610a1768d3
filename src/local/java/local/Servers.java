package local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.security.CodeSource;

/**
 * Where the build has put the servers: beside the classes and the jar that this code is run from.
 */
final class Servers {
  private Servers() {}

  /** The directory that holds the jars of one server. */
  static Path directory(String server) {
    CodeSource code = Servers.class.getProtectionDomain().getCodeSource();
    try {
      return Path.of(code.getLocation().toURI()).resolveSibling("embedded").resolve(server);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("not a place of files: " + code.getLocation(), e);
    }
  }
}
