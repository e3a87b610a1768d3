package routes.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.apache.camel.ServiceStatus;
import org.junit.jupiter.api.Test;
import routes.management.RunningService.Answer;

class ManagementSettingsTest {

  @Test
  void routesCanBeStoppedAndStartedWhereASettingAllowsIt() throws IOException {
    try (RunningService service =
        new RunningService("no-such-console", Map.of("siem.management.route-control", "allowed"))) {
      assertThat(call(service, "stop()").body()).contains("\"status\":200");
      assertThat(service.context().getRouteController().getRouteStatus("alb"))
          .isEqualTo(ServiceStatus.Stopped);
      assertThat(call(service, "start()").body()).contains("\"status\":200");
      assertThat(service.context().getRouteController().getRouteStatus("alb"))
          .isEqualTo(ServiceStatus.Started);
      assertThat(call(service, "remove()").body()).contains("\"status\":403");
    }
  }

  @Test
  void aBuildWithoutConsoleSaysHowToGetIt() throws IOException {
    try (RunningService service = new RunningService("no-such-console", Map.of())) {
      Answer answer = service.get("/hawtio/");

      assertThat(answer.status()).isEqualTo(404);
      assertThat(answer.body()).contains("Node.js 20", "mvn package");
      assertThat(service.get("/hawtio/jolokia/version").status()).isEqualTo(200);
    }
  }

  @Test
  void openToTheNetworkItAnswersToTheNamesThatAreSet() throws IOException {
    try (RunningService service =
        new RunningService(
            "no-such-console",
            Map.of(
                "siem.management.host", "0.0.0.0",
                "siem.management.hosts", "siem.example, localhost"))) {
      assertThat(service.get("/observe/health", "Host: siem.example").status()).isEqualTo(200);
      assertThat(service.get("/observe/health", "Host: attacker.example").status()).isEqualTo(403);
    }
  }

  @Test
  void aWrongSettingStopsTheStartAndIsNamed() {
    assertThatThrownBy(
            () ->
                new RunningService(
                    "no-such-console", Map.of("siem.management.route-control", "perhaps")))
        .hasStackTraceContaining(
            "expected one of [allowed, refused] in siem.management.route-control, got 'perhaps'");
  }

  private static Answer call(RunningService service, String operation) throws IOException {
    return service.jolokia(
        "{\"type\":\"exec\",\"mbean\":\"%s\",\"operation\":\"%s\"}"
            .formatted(service.routeBean("alb"), operation));
  }
}
