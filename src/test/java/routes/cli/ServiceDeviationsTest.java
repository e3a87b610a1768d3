package routes.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.read.ObjectReader;
import routes.DocumentPipeline;

/** What becomes of the logs of which the reference system makes wrong documents. */
class ServiceDeviationsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final List<String> TYPES =
      List.of(
          "clientvpn",
          "cloudhsm",
          "cloudhsm-cwl",
          "elasticache-redis-slowlog",
          "msk",
          "networkfirewall",
          "opensearch-audit",
          "rds-mysql-audit",
          "rds-mysql-error",
          "rds-mysql-general",
          "rds-postgresql",
          "waf",
          "workspaces-event",
          "workspaces-inventory");

  @TempDir static Path out;

  @BeforeAll
  static void run() throws IOException {
    try (DocumentPipeline pipeline = DocumentPipeline.start()) {
      ObjectReader reader = ObjectReader.standard();
      CaseRunner runner = new CaseRunner(pipeline, reader, GOLDEN);
      for (String type : TYPES) {
        runner.run(GOLDEN.resolve(type), out.resolve(type));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "clientvpn/bug-missing-fields, 1, /event/outcome, success",
    "clientvpn/bug-missing-fields, 1, /clientvpn/connection-start-time, 2026-01-10T01:55:04+00:00",
    "clientvpn/bug-missing-fields, 2, /network/bytes, 5663",
    "clientvpn/bug-missing-fields, 2, /network/packets, 31",
    "clientvpn/bug-na-values, 1, /user/name,",
    "clientvpn/bug-na-values, 1, /user/id,",
    "clientvpn/bug-na-values, 1, /source/port,",
    "clientvpn/bug-na-values, 1, /related/user,",
    "clientvpn/bug-na-values, 1, /clientvpn/username, NA",
    "cloudhsm/bug-short-log-group, 1, /cloudhsm/opcode, CN_LOGIN",
    "cloudhsm/bug-short-log-group, 1, /cloudhsm/sequence_no, 34",
    "cloudhsm/bug-short-log-group, 1, /user/name, admin",
    "cloudhsm/bug-short-log-group, 1, /event/outcome, success",
    "cloudhsm/bug-user-opcode-without-user, 1, /user/name, cert_user",
    "cloudhsm/bug-user-opcode-without-user, 1, /event/outcome, success",
    "cloudhsm/bug-user-opcode-without-user, 2, /user/target/name, cert_user",
    "elasticache-redis-slowlog/bug-address-not-validated, 1, /source/ip, 2001:218::1",
    "elasticache-redis-slowlog/bug-address-not-validated, 1, /related/ip/0, 2001:218::1",
    "elasticache-redis-slowlog/bug-address-not-validated, 1, /source/port, 6379",
    "elasticache-redis-slowlog/bug-address-not-validated, 2, /source/ip, 2001:218::1",
    "elasticache-redis-slowlog/bug-address-not-validated, 3, /source/ip,",
    "elasticache-redis-slowlog/bug-address-not-validated, 3, /source/address, /tmp/redis.sock",
    "elasticache-redis-slowlog/bug-address-not-validated, 4, /source/ip,",
    "elasticache-redis-slowlog/bug-zero-duration-and-no-port, 1, /elasticache/Duration_us, 0",
    "elasticache-redis-slowlog/bug-zero-duration-and-no-port, 3, /source/address, 203.0.113.9",
    "elasticache-redis-slowlog/bug-zero-duration-and-no-port, 3, /related/ip/0, 203.0.113.9",
    "msk/bug-two-digit-cluster-suffix, 1, /msk/broker_id, 2",
    "networkfirewall/bug-transport-needs-network, 1, /network/transport, tcp",
    "opensearch-audit/bug-user-name-comma, 1, /user/name, initiating",
    "opensearch-audit/bug-user-name-comma, 2, /user/name, effective",
    "rds-mysql-audit/bug-outcome-always-failure, 1, /event/outcome, success",
    "rds-mysql-audit/bug-table-object-chopped, 1, /rds/query, items",
    "rds-mysql-audit/bug-table-object-chopped, 1, /event/outcome,",
    "rds-mysql-audit/bug-non-ascii-object-mojibake, 1, /rds/query, SELECT '日本語 é €' FROM t",
    "rds-mysql-audit/bug-bad-escape-aborts-script, 1, /mysql/operation, QUERY",
    "rds-mysql-audit/bug-bad-escape-aborts-script, 2, /event/action, authorized",
    "rds-mysql-error/bug-mysql80-access-denied-unrecognised, 1, /event/outcome, failure",
    "rds-mysql-error/bug-mysql80-access-denied-unrecognised, 1, /user/name, admin",
    "rds-mysql-error/bug-mysql80-access-denied-unrecognised, 1, /source/ip, 81.2.69.142",
    "rds-mysql-error/bug-mysql80-access-denied-unrecognised, 2, /rds/database_name, x",
    "rds-mysql-general/bug-two-word-command-split, 1, /mysql/command, Init DB",
    "rds-mysql-general/bug-two-word-command-split, 1, /rds/query, shop",
    "rds-mysql-general/bug-two-word-command-split, 3, /mysql/command, Binlog Dump",
    "rds-postgresql/bug-duration-statement-query-lost, 1, /rds/query, SELECT pg_sleep(5)",
    "rds-postgresql/bug-multiline-query-truncated, 3, /rds/query, /* trace=abc */ SELECT 1",
    "rds-postgresql/bug-session-time-hours, 1, /postgresql/session_time_seconds, 7510.5",
    "waf/bug-no-headers-field, 1, /rule/ruleset, web-acl",
    "waf/bug-no-headers-field, 1, /cloud/region, us-east-1",
    "waf/bug-no-headers-field, 2, /url/domain, www.example.com",
    "waf/bug-no-headers-field, 3, /http/version, 2.0",
    "waf/bug-raises-blank-line, 2, /rule/ruleset, web-acl",
    "workspaces-inventory/bug-raises-no-envelope, 1, /host/id, ws-d1",
  })
  void documentsAreRight(String golden, int number, String pointer, String value)
      throws IOException {
    assertThat(documents(golden).get(number - 1).at(pointer).asText(null)).isEqualTo(value);
  }

  @Test
  void statementsKeepAllTheirLines() throws IOException {
    assertThat(documents("rds-postgresql/bug-multiline-query-truncated"))
        .first()
        .extracting(document -> document.at("/rds/query").asText())
        .isEqualTo("SELECT a,\n       b\n  FROM t\n WHERE c = 1");
  }

  @Test
  void clustersOfAnyNumberAndIdsWithAnyDigitAreFoundInTheKey() throws IOException {
    assertThat(documents("msk/bug-two-digit-cluster-suffix"))
        .allSatisfy(document -> assertThat(document.at("/msk/cluster_name").asText()).isNotEmpty());
    assertThat(documents("cloudhsm-cwl/bug-id-with-zero-not-matched"))
        .allSatisfy(
            document -> assertThat(document.at("/cloud/instance/id").asText()).startsWith("hsm-"));
  }

  @Test
  void credentialsAreInNoFieldButTheRecordItself() throws IOException {
    JsonNode request = documents("waf/bug-authorization-kept-in-list").get(0).path("httpRequest");

    assertThat(request.toString()).doesNotContain("c2VjcmV0").contains("\"host\"");
  }

  @Test
  void eventsOfWorkSpacesNameTheirHost() throws IOException {
    assertThat(documents("workspaces-event/bug-host-id-after-rename"))
        .allSatisfy(
            document ->
                assertThat(document.at("/host/id").asText())
                    .startsWith("ws-")
                    .isEqualTo(document.at("/related/hosts/0").asText()));
  }

  private static List<JsonNode> documents(String golden) throws IOException {
    try (var lines = Files.lines(out.resolve(golden).resolve("actual.ndjson"))) {
      return lines.map(ServiceDeviationsTest::document).toList();
    }
  }

  private static JsonNode document(String line) {
    try {
      return JSON.readTree(line).path("doc");
    } catch (IOException e) {
      throw new IllegalStateException("no JSON: " + line, e);
    }
  }
}
