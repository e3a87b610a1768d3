package local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import local.EmbeddedStack;
import local.StackSettings;
import local.samples.SampleLogs;
import local.samples.SampleObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code siem local} as a process of its own, as its users have it. */
class LocalCommandIT {

  private static final List<String> LOG_TYPES =
      List.of("alb", "cloudtrail", "linux-os-syslog", "linux-secure", "vpcflowlogs");

  @TempDir private Path data;

  @Test
  void itLoadsTheSamplesAndEndsWithAllOfThemInOpenSearch() throws Exception {
    try (ServerSocket openSearch = taken();
        ServerSocket console = taken()) {
      Process local =
          start(
              "--exit",
              "--opensearch-port=" + openSearch.getLocalPort(),
              "--management-port=" + console.getLocalPort());

      String output = local.inputReader().lines().collect(Collectors.joining("\n"));

      assertThat(local.waitFor()).as(output).isZero();
      assertThat(output)
          .contains("Port " + openSearch.getLocalPort() + " is taken: OpenSearch has ")
          .contains("Port " + console.getLocalPort() + " is taken: the console has ")
          .contains(LOG_TYPES)
          .containsPattern("OpenSearch +http://127\\.0\\.0\\.1:\\d+\n")
          .containsPattern("Health +http://127\\.0\\.0\\.1:\\d+/observe/health\n");
    }
    assertThatAllSamplesAreThere();
  }

  @Test
  void itStartsAgainAfterItWasKilledWhileLoading() throws Exception {
    Process killed = start("--opensearch-port=0", "--management-port=0");
    try (BufferedReader output = killed.inputReader()) {
      assertThat(lineThatBegins(output, "Putting ")).isNotNull();
    } finally {
      killed.destroyForcibly().waitFor();
    }

    Process again = start("--exit", "--opensearch-port=0", "--management-port=0");
    String output = again.inputReader().lines().collect(Collectors.joining("\n"));

    assertThat(again.waitFor()).as(output).isZero();
    assertThatAllSamplesAreThere();
  }

  private void assertThatAllSamplesAreThere() throws Exception {
    List<SampleObject> samples =
        LOG_TYPES.stream().flatMap(logType -> SampleLogs.of(logType).stream()).toList();
    int records = samples.stream().mapToInt(SampleObject::records).sum();
    try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(data))) {
      URI openSearch = stack.addresses().openSearch();
      assertThat(new SampleCheck(openSearch).missing(samples)).isEmpty();
      assertThat(count(openSearch)).contains("\"count\":" + records + ",");
    }
  }

  private static String count(URI openSearch) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(openSearch.resolve("/log-*/_count")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static String lineThatBegins(BufferedReader output, String begin) throws IOException {
    String line = output.readLine();
    while (line != null && !line.startsWith(begin)) {
      line = output.readLine();
    }
    return line;
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }

  private Process start(String... options) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                LocalSiem.class.getName(),
                "local",
                "--data=" + data,
                "--s3-port=0",
                "--sqs-port=0"));
    Stream.of(options).forEach(command::add);
    return new ProcessBuilder(command).redirectErrorStream(true).start();
  }
}
