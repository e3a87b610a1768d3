package local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * OpenSearch in a process of its own. It can be stopped and started again, with its port and its
 * data.
 */
final class EmbeddedOpenSearch implements AutoCloseable {
  private final StackSettings settings;
  private final int port;
  private ChildProcess process;

  private EmbeddedOpenSearch(StackSettings settings) {
    this.settings = settings;
    int wanted = settings.ports().openSearch();
    this.process = ChildProcess.start(launch(wanted == 0 ? "0" : wanted + ",0"));
    this.port = process.port("http");
  }

  static EmbeddedOpenSearch start(StackSettings settings) {
    return new EmbeddedOpenSearch(settings);
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port);
  }

  Optional<PortFallback> fallback() {
    int wanted = settings.ports().openSearch();
    return wanted == 0 || wanted == port
        ? Optional.empty()
        : Optional.of(new PortFallback("OpenSearch", wanted, port));
  }

  synchronized long pid() {
    return process.pid();
  }

  synchronized void startAgain() {
    process.close();
    process = ChildProcess.start(launch(Integer.toString(port)));
  }

  synchronized void kill() {
    process.kill();
  }

  @Override
  public synchronized void close() {
    process.close();
  }

  private ChildProcess.Launch launch(String httpPorts) {
    Path data = settings.data();
    String heap = settings.openSearchHeap();
    return new ChildProcess.Launch(
        "OpenSearch",
        Servers.directory("opensearch"),
        "embedded.opensearch.OpenSearchChild",
        List.of(
            "-Xms" + heap,
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError"),
        Map.of("data", data.resolve("opensearch").toString(), "http.port", httpPorts),
        data.resolve("logs").resolve("opensearch.log"));
  }
}
