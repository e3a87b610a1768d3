package routes.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import org.apache.camel.ServiceStatus;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.health.HealthCheckResultBuilder;
import org.apache.camel.impl.health.AbstractHealthCheck;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.management.RunningService.Answer;

class ManagementServerTest {

  private static RunningService service;

  @BeforeAll
  static void start() {
    service = new RunningService("console-stand-in", Map.of());
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/observe/health", "/observe/health/live", "/observe/health/ready"})
  void healthIsUpWhileAllChecksAreUp(String path) throws IOException {
    Answer answer = service.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).contains("\"UP\"");
  }

  @Test
  void readinessIsDownWhileOneCheckIsDown() throws IOException {
    AbstractHealthCheck broken =
        new AbstractHealthCheck("siem", "broken") {
          @Override
          protected void doCall(HealthCheckResultBuilder builder, Map<String, Object> options) {
            builder.down();
          }
        };
    HealthCheckRegistry registry = HealthCheckRegistry.get(service.context());
    registry.register(broken);
    try {
      assertThat(service.get("/observe/health/ready").status()).isEqualTo(503);
    } finally {
      registry.unregister(broken);
    }
    assertThat(service.get("/observe/health/ready").status()).isEqualTo(200);
  }

  @Test
  void metersOfTheApplicationOfStagesAndOfTheJavaMachineAreInPrometheusFormat() throws IOException {
    service.meters().counter("siem.test.objects", "log_type", "alb").increment(3);
    try (var producer = service.context().createProducerTemplate()) {
      producer.sendBody("direct:object", "a batch");
    }

    Answer answer = service.get("/observe/metrics");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("siem_test_objects_total{log_type=\"alb\"} 3.0")
        .contains("siem_stage_seconds_count{route=\"alb\",stage=\"parse\"}")
        .contains("jvm_memory_used_bytes{")
        .contains("jvm_gc_memory_allocated_bytes_total")
        .contains("jvm_threads_live_threads")
        .contains("process_cpu_usage");
  }

  @Test
  void theMetersOfStagesAreAsTheDocumentDescribesThem() throws IOException {
    SimpleMeterRegistry stages = new SimpleMeterRegistry();
    service.meters().getMeters().stream()
        .map(Meter::getId)
        .filter(id -> id.getName().equals("siem.stage"))
        .forEach(id -> stages.timer(id.getName(), id.getTags()));

    assertThat(stages.getMeters()).isNotEmpty();
    assertThat(new MetersTable().notDescribed(stages)).isEmpty();
  }

  @Test
  void stagesAreCountedOncePerExchange() throws IOException {
    double before = service.meters().get("siem.stage").tag("stage", "parse").timer().count();
    try (var producer = service.context().createProducerTemplate()) {
      producer.sendBody("direct:object", "a batch");
    }

    assertThat((double) service.meters().get("siem.stage").tag("stage", "parse").timer().count())
        .isEqualTo(before + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hawtio/jolokia/version",
        "/hawtio/jolokia/read/java.lang:type=Memory/HeapMemoryUsage",
        "/hawtio/jolokia/read/java.lang:type=Runtime/Uptime",
        "/hawtio/jolokia/search/org.apache.camel:type=routes,*"
      })
  void jolokiaReadsWhatIsAllowed(String path) throws IOException {
    assertThat(service.get(path).body()).contains("\"status\":200");
  }

  @Test
  void jolokiaShowsTheRoutes() throws IOException {
    Answer answer =
        service.jolokia(
            "{\"type\":\"read\",\"mbean\":\"%s\",\"attribute\":\"State\"}"
                .formatted(service.routeBean("alb")));

    assertThat(answer.body()).contains("\"value\":\"Started\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\",\"attribute\":\"SystemProperties\"}",
        "{\"type\":\"read\",\"mbean\":\"java.lang:type=Runtime\",\"attribute\":\"InputArguments\"}",
        "{\"type\":\"write\",\"mbean\":\"java.lang:type=Memory\",\"attribute\":\"Verbose\",\"value\":true}",
        "{\"type\":\"exec\",\"mbean\":\"java.lang:type=Memory\",\"operation\":\"gc\"}"
      })
  void jolokiaRefusesWhatIsNotListed(String request) throws IOException {
    assertThat(service.jolokia(request).body()).contains("\"status\":403");
  }

  @Test
  void routesCannotBeStoppedUnlessASettingAllowsIt() throws IOException {
    Answer answer = service.jolokia(stop("alb"));

    assertThat(answer.body()).contains("\"status\":403");
    assertThat(service.context().getRouteController().getRouteStatus("alb"))
        .isEqualTo(ServiceStatus.Started);
  }

  @Test
  void messagesCannotBeSent() throws IOException {
    String context =
        "org.apache.camel:context=%1$s,name=\\\"%1$s\\\",type=context"
            .formatted(service.context().getName());

    Answer answer =
        service.jolokia(
            ("{\"type\":\"exec\",\"mbean\":\"%s\",\"operation\":"
                    + "\"sendBody(java.lang.String,java.lang.Object)\","
                    + "\"arguments\":[\"direct:alb\",\"x\"]}")
                .formatted(context));

    assertThat(answer.body()).contains("\"status\":403");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/hawtio/jolokia/exec/java.lang:type=Memory/gc",
        "/hawtio/jolokia/write/java.lang:type=Memory/Verbose/true",
        "/hawtio/jolokia/!exec/java.lang:type=Memory/gc",
        "/hawtio/jolokia//exec/java.lang:type=Memory/gc",
        "/hawtio/jolokia/e%78ec/java.lang:type=Memory/gc"
      })
  void aGetCannotDoMoreThanRead(String path) throws IOException {
    Answer answer = service.get(path);

    assertThat(answer.status()).isIn(200, 405);
    assertThat(answer.body()).doesNotContain("\"type\":\"exec\"", "\"type\":\"write\"");
  }

  @Test
  void aQueryParameterDoesNotStandForThePath() throws IOException {
    assertThat(service.get("/hawtio/jolokia?p=exec/java.lang:type=Memory/gc").body())
        .contains("\"type\":\"version\"");
  }

  @Test
  void aBodyThatIsNotJsonIsRefused() throws IOException {
    assertThat(service.jolokia("nonsense").body()).contains("Invalid JSON request");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/observe/health", "/observe/metrics", "/hawtio/jolokia/version", "/hawtio/"})
  void webPagesOfOthersAreRefused(String path) throws IOException {
    assertThat(service.get(path, "Origin: http://attacker.example").status()).isEqualTo(403);
    assertThat(service.get(path, "Origin: null").status()).isEqualTo(403);
    assertThat(service.get(path, "Origin: http://localhost:1").status()).isEqualTo(403);
    assertThat(service.get(path, "Sec-Fetch-Site: cross-site").status()).isEqualTo(403);
    assertThat(service.get(path, "Sec-Fetch-Site: same-site").status()).isEqualTo(403);
  }

  @Test
  void noAnswerGivesOtherOriginsAccess() throws IOException {
    assertThat(service.get("/observe/health").head().toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("access-control-allow");
  }

  @Test
  void theConsolesOwnRequestsPass() throws IOException {
    String own = "Origin: http://localhost:" + service.address().getPort();

    assertThat(
            service.jolokia("{\"type\":\"version\"}", own, "Sec-Fetch-Site: same-origin").status())
        .isEqualTo(200);
  }

  @Test
  void aLinkToTheConsoleMayBeFollowed() throws IOException {
    assertThat(
            service
                .get("/hawtio/", "Sec-Fetch-Site: cross-site", "Sec-Fetch-Mode: navigate")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "attacker.example, 403",
    "localhost.attacker.example, 403",
    "[::2]:8081, 403",
    "'a b', 403",
    "localhost, 200",
    "LOCALHOST:8081, 200",
    "127.0.0.1:8081, 200",
    "[::1]:8081, 200"
  })
  void onLoopbackOnlyLoopbackNamesAreServed(String host, int status) throws IOException {
    assertThat(service.get("/observe/health", "Host: " + host).status()).isIn(status, 400);
    assertThat(service.get("/observe/health", "Host: " + host).status() == 200)
        .isEqualTo(status == 200);
  }

  @Test
  void theServerListensOnLoopbackOnly() throws IOException {
    int port = service.address().getPort();
    List<InetAddress> others =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();

    assertThat(service.address().getHost()).isEqualTo("127.0.0.1");
    for (InetAddress other : others) {
      assertThatThrownBy(() -> new Socket(other, port).close()).isInstanceOf(IOException.class);
    }
  }

  @Test
  void theConsoleIsServedWithAnswersToWhatItAsks() throws IOException {
    assertThat(service.get("/hawtio/").body()).contains("stand-in");
    assertThat(service.get("/hawtio/").head()).contains("Content-Security-Policy");
    assertThat(service.get("/hawtio/assets/index-1.js").body()).contains("standIn");
    assertThat(service.get("/hawtio/user").body()).isEqualTo("\"public\"");
    assertThat(service.get("/hawtio/plugin").body()).isEqualTo("[]");
    assertThat(service.get("/hawtio/proxy/enabled").body()).isEqualTo("false");
    assertThat(service.get("/hawtio").status()).isEqualTo(302);
  }

  @Test
  void theConsolesOwnAddressesShowItsPage() throws IOException {
    assertThat(service.get("/hawtio/camel/routes", "Accept: text/html,*/*").body())
        .contains("stand-in");
    assertThat(service.get("/hawtio/camel/routes", "Accept: application/json").status())
        .isEqualTo(404);
  }

  @Test
  void filesOutsideTheConsoleAreNotServed() throws IOException {
    assertThat(service.get("/hawtio/../application.properties").body())
        .doesNotContain("siem.management");
    assertThat(service.get("/hawtio/%2e%2e/application.properties").body())
        .doesNotContain("siem.management");
  }

  private static String stop(String route) {
    return "{\"type\":\"exec\",\"mbean\":\"%s\",\"operation\":\"stop()\"}"
        .formatted(service.routeBean(route));
  }
}
