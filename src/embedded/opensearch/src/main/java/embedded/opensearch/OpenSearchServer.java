package embedded.opensearch;

import embedded.child.ChildSettings;
import embedded.child.Server;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.opensearch.action.admin.cluster.health.ClusterHealthResponse;
import org.opensearch.common.settings.Settings;
import org.opensearch.common.unit.TimeValue;
import org.opensearch.env.Environment;
import org.opensearch.http.HttpServerTransport;
import org.opensearch.node.InternalSettingsPreparer;
import org.opensearch.node.Node;

/** One OpenSearch node, a cluster of its own, that answers on the loopback address. */
final class OpenSearchServer implements Server {
  private static final TimeValue HEALTH_LIMIT = TimeValue.timeValueSeconds(60);

  private final Node node;

  private OpenSearchServer(Node node) {
    this.node = node;
  }

  /**
   * Starts a node and waits until it can search its data: HTTP answers earlier.
   *
   * @param settings {@code data} (directory) and {@code http.port} (as OpenSearch takes it: ports
   *     and ranges, parted by commas; the first free one is taken)
   */
  static OpenSearchServer start(ChildSettings settings) throws Exception {
    Node node = new EmbeddedNode(environment(settings));
    node.start();
    OpenSearchServer server = new OpenSearchServer(node);
    server.awaitData();
    return server;
  }

  @Override
  public Map<String, Integer> ports() {
    HttpServerTransport http = node.injector().getInstance(HttpServerTransport.class);
    return Map.of("http", http.boundAddress().publishAddress().getPort());
  }

  @Override
  public void close() throws IOException {
    node.close();
  }

  private void awaitData() {
    ClusterHealthResponse health =
        node.client()
            .admin()
            .cluster()
            .prepareHealth()
            .setWaitForYellowStatus()
            .setTimeout(HEALTH_LIMIT)
            .get();
    if (health.isTimedOut()) {
      throw new IllegalStateException(
          "OpenSearch started, but its data were not ready after " + HEALTH_LIMIT + ": " + health);
    }
  }

  private static Environment environment(ChildSettings settings) {
    Path data = settings.path("data");
    Settings node =
        Settings.builder()
            .put("cluster.name", "siem-routes-local")
            .put("node.name", "local")
            .put("path.home", data.resolve("home").toString())
            .put("path.data", data.resolve("data").toString())
            .put("path.logs", data.resolve("logs").toString())
            .put("path.repo", data.resolve("snapshots").toString())
            .put("network.host", "127.0.0.1")
            .put("http.port", settings.text("http.port"))
            .put("http.type", "netty4")
            .put("transport.port", "0")
            .put("transport.type", "netty4")
            .put("discovery.type", "single-node")
            // A developer's disk is often fuller than a server's may be.
            .put("cluster.routing.allocation.disk.threshold_enabled", false)
            .build();
    return InternalSettingsPreparer.prepareEnvironment(node, Map.of(), null, () -> "local");
  }
}
