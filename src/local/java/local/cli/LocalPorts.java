package local.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Properties;
import local.PortFallback;
import local.StackSettings;
import picocli.CommandLine.Option;

/** The options for ports. A free port is taken where one is taken already, or where it says 0. */
final class LocalPorts {

  @Option(
      names = "--opensearch-port",
      paramLabel = "N",
      defaultValue = "9200",
      description = "Port of OpenSearch (default: ${DEFAULT-VALUE}).")
  private int openSearch;

  @Option(
      names = "--s3-port",
      paramLabel = "N",
      defaultValue = "9090",
      description = "Port of S3 (default: ${DEFAULT-VALUE}).")
  private int s3;

  @Option(
      names = "--sqs-port",
      paramLabel = "N",
      defaultValue = "9324",
      description = "Port of SQS (default: ${DEFAULT-VALUE}).")
  private int sqs;

  @Option(
      names = "--management-port",
      paramLabel = "N",
      defaultValue = "8081",
      description = {
        "Port of the console, health and metrics (default: ${DEFAULT-VALUE}).",
        "A port that is taken is replaced by a free one; 0 asks for a free one."
      })
  private int management;

  StackSettings.Ports stack() {
    return new StackSettings.Ports(openSearch, s3, sqs);
  }

  /**
   * Sets the management port.
   *
   * @return what is to be said if it is not the wanted one
   */
  Optional<PortFallback> management(Properties service) throws IOException {
    int port = isFree(management) ? management : freePort();
    service.setProperty("camel.management.port", Integer.toString(port));
    return management == 0 || port == management
        ? Optional.empty()
        : Optional.of(new PortFallback("the console", management, port));
  }

  private static boolean isFree(int port) {
    if (port == 0) {
      return false;
    }
    try (ServerSocket socket = new ServerSocket()) {
      // As servers bind: connections that have just ended do not keep a port.
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
