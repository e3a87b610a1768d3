package processors.types;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import processors.normalize.DocumentStep;
import processors.record.Content;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.Record;

class ServiceStepsTest {

  @ParameterizedTest
  @CsvSource({
    "/aws/rds/instance/db-1/error, db-1, , db-1",
    "/aws/rds/cluster/c-1/audit, i-1.audit.log.0, c-1, i-1",
    "/aws/rds/cluster/c-1/audit, i-1, c-1, i-1",
    "/aws/rds/cluster/c-1, , c-1,",
    "/aws/rds/other/c-1/audit, i-1, ,",
    "/aws/rds, i-1, ,",
    ", i-1, ,",
  })
  void theLogGroupAndStreamNameTheDatabase(
      String group, String stream, String cluster, String instance) {
    Document document = new Document(new FieldMap());
    Envelope envelope = Envelope.cloudWatch("1", group, stream, "id", "1");

    new RdsIdentifiers().apply(document, new Record(1, 1, "", Content.UNPARSED, envelope), null);

    assertThat(text(document, "rds.cluster_identifier")).isEqualTo(cluster);
    assertThat(text(document, "rds.instance_identifier")).isEqualTo(instance);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "\"'SELECT 1'\", SELECT 1",
        "\"'SELECT 1';;\", SELECT 1",
        "\"'a\\'b\\\\c'\", \"a'b\\c\"",
        "\"'\\x41\\u3042\\101'\", AあA",
        "\"'\\%\\xg1\\u12\\ud83d\\''\", \"\\%\\xg1\\u12\\ud83d'\"",
        "\"'\\U0001F600\\UFFFFFFFF'\", \"😀\\UFFFFFFFF\"",
        "\"'cut off\", cut off",
        "\"'\", \"\"",
        "items, items",
        "\"\", \"\"",
      })
  void queriesAreAsTheClientSentThem(String object, String query) {
    Document document = applied(new MysqlAuditQuery(), Map.of("mysql_object", object));

    assertThat(text(document, "rds.query")).isEqualTo(query);
  }

  @Test
  void lettersOfEscapesAreControlCharacters() {
    Document document =
        applied(new MysqlAuditQuery(), Map.of("mysql_object", "'a\\n\\t\\r\\b\\f\\v\\a\\0'"));

    assertThat(text(document, "rds.query")).isEqualTo("a\n\t\r\b\f\u000b\u0007\0");
  }

  @Test
  void microsecondsBecomeSecondsAndDatesStay() {
    assertThat(
            applied(new MysqlAuditTime(), Map.of("mysql_timestamp", "1626329400410570"))
                .get(FieldPath.of("mysql_timestamp")))
        .isEqualTo(new BigDecimal("1626329400.410570"));
    assertThat(
            applied(new MysqlAuditTime(), Map.of("mysql_timestamp", "20210715 05:45:55"))
                .get(FieldPath.of("mysql_timestamp")))
        .isEqualTo("20210715 05:45:55");
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "use shop;|SET timestamp=1;|select 1;;; select 1",
        "SET timestamp=1;|UPDATE t|set a=1;; UPDATE t|set a=1",
        "select 1; select 1",
      },
      delimiterString = "; ")
  void statementsBeginAfterTheirContext(String logged, String statement) {
    Document document =
        applied(new MysqlSlowStatement(), Map.of("mysql_query", logged.replace('|', '\n')));

    assertThat(text(document, "rds.query")).isEqualTo(statement.replace('|', '\n'));
  }

  @Test
  void aStatementThatIsAllContextStaysAsItIs() {
    Document document =
        applied(
            new MysqlSlowStatement(),
            Map.of("mysql_query", "use a;\nset b=1;", "rds", fields(Map.of("query", "all"))));

    assertThat(text(document, "rds.query")).isEqualTo("all");
  }

  @ParameterizedTest
  @CsvSource({
    "LOG, connection authorized: user=a, authorized, success",
    "LOG, replication connection authorized: user=a, authorized, success",
    "LOG, statement: SELECT 'connection authorized', ,",
    "FATAL, password authentication failed for user \"a\", failed, failure",
    "ERROR, password authentication failed for user \"a\", ,",
  })
  void logInsAreToldByLevelAndMessage(String level, String message, String action, String outcome) {
    Document document =
        applied(
            new PostgresqlMessage(),
            Map.of("postgresql_log_level", level, "postgresql_message", message));

    assertThat(text(document, "event.action")).isEqualTo(action);
    assertThat(text(document, "event.outcome")).isEqualTo(outcome);
  }

  @ParameterizedTest
  @CsvSource({
    "duration: 5 ms, 5.0, execute,",
    "duration: 0.1 ms  bind <unnamed>: SELECT 1, 0.1, bind, SELECT 1",
    "duration: 77 ms  execute fetch from S_2/C_3: SELECT a: b, 77.0, execute, SELECT a: b",
    "duration: 2.5 ms  statement: (SELECT 1);, 2.5, execute, (SELECT 1)",
    "duration: 1.2.3 ms, , ,",
    "duration: long, , ,",
  })
  void durationsAndTheirStatementsAreRead(
      String message, Double duration, String step, String query) {
    Document document =
        applied(
            new PostgresqlMessage(),
            Map.of("postgresql_log_level", "LOG", "postgresql_message", message));

    assertThat(document.get(FieldPath.of("postgresql.duration_ms"))).isEqualTo(duration);
    assertThat(text(document, "postgresql.query_step")).isEqualTo(step);
    assertThat(text(document, "rds.query")).isEqualTo(query);
  }

  @ParameterizedTest
  @CsvSource({
    "1443, 4220, 5663",
    "NA, 7, 7",
    "'', 7, 7",
    "0, 0,",
    "-5, 5, 5",
    "1.9, 1, 2",
    "NA, NA,"
  })
  void bytesOfBothDirectionsAreAdded(String in, String egress, Long sum) {
    Document document =
        applied(new ClientVpnSession(), Map.of("ingress-bytes", in, "egress-bytes", egress));

    assertThat(document.get(FieldPath.of("network.bytes"))).isEqualTo(sum);
  }

  @Test
  void aDurationThatDoesNotFitIsLeftOut() {
    assertThat(
            applied(new ClientVpnSession(), Map.of("connection-duration-seconds", 90L))
                .get(FieldPath.of("event.duration")))
        .isEqualTo(90_000_000_000L);
    assertThat(
            applied(new ClientVpnSession(), Map.of("connection-duration-seconds", "9".repeat(18)))
                .get(FieldPath.of("event.duration")))
        .isNull();
  }

  @Test
  void headersOfOddShapesDoNoHarm() {
    Map<String, Object> named = new FieldMap();
    named.put("name", "Host");
    named.put("value", null);
    Document document =
        applied(
            new WafHeaders(),
            Map.of(
                "httpRequest",
                fields(
                    Map.of(
                        "headers",
                        Arrays.asList(
                            null, "x", named, Map.of("name", 7L), Map.of("value", "v"))))));

    assertThat(document.get(FieldPath.of("url"))).isNull();
    assertThat((List<?>) document.get(FieldPath.of("httpRequest.headers"))).hasSize(5);
  }

  @Test
  void theLaterOfTwoHeadersCounts() {
    Document document =
        applied(
            new WafHeaders(),
            Map.of(
                "httpRequest",
                fields(
                    Map.of(
                        "headers",
                        List.of(
                            Map.of("name", "Host", "value", "a"),
                            Map.of("name", "HOST", "value", "b"))))));

    assertThat(text(document, "url.domain")).isEqualTo("b");
  }

  @Test
  void anHsmWithoutNameGivesNoId() {
    Map<String, Object> event =
        Map.of("reboot_counter", "0x1", "sequence_no", "0x2", "timestamp_usec", "3");

    assertThat(text(applied(new CloudHsmId(), event), "@id")).isNull();
    Document named = new Document(fields(event));
    named.put(FieldPath.of("cloudhsm.hsm_id"), "hsm-a");
    new CloudHsmId().apply(named, null, null);
    assertThat(text(named, "@id")).isEqualTo("hsm-a_0x1_0x2_3");
  }

  @Test
  void onlyMessagesOfTheGreatestLengthAreCalledCut() {
    assertThat(text(audit("x".repeat(9_999)), "error.message")).isNull();
    assertThat(text(audit("😀".repeat(10_000)), "error.message")).contains("10,000 characters");
    assertThat(text(audit("x"), "rule.name")).isEqualTo("ParsingError");
  }

  @Test
  void fieldsOfOtherTypesAreLeftAlone() {
    List<DocumentStep> steps =
        List.of(
            new ClientVpnSession(),
            new CloudHsmId(),
            new CloudHsmUser(),
            new MysqlAuditQuery(),
            new MysqlAuditTime(),
            new MysqlSlowStatement(),
            new PostgresqlMessage(),
            new WafHeaders());
    for (Object odd : new Object[] {7L, true, List.of(), Map.of()}) {
      for (DocumentStep step : steps) {
        Map<String, Object> fields = new FieldMap();
        for (String name :
            List.of("opcode", "mysql_object", "mysql_timestamp", "mysql_query", "httpRequest")) {
          fields.put(name, odd);
        }
        fields.put("postgresql_log_level", odd);
        fields.put("connection-duration-seconds", List.of(odd));
        Document document = new Document(fields);

        step.apply(document, null, null);

        assertThat(document.fields()).hasSize(7);
      }
    }
  }

  private static Document audit(String text) {
    Document document = new Document(new FieldMap());
    new OpenSearchAuditCut().apply(document, Record.ofText(1, 1, text), null);
    return document;
  }

  private static Document applied(DocumentStep step, Map<String, Object> fields) {
    Document document = new Document(fields(fields));
    step.apply(document, null, null);
    return document;
  }

  private static Map<String, Object> fields(Map<String, Object> of) {
    Map<String, Object> fields = new FieldMap();
    of.forEach(fields::put);
    return fields;
  }

  private static String text(Document document, String path) {
    return document.text(FieldPath.of(path));
  }
}
