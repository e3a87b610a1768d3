package routes.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import routes.yaml.Problem;

class LogTypeFilesCheckTest {

  private static final String APP =
      """
      - beans:
          - name: app
            type: processors.normalize.LogTypeDefinition
            properties:
              name: app
              s3Key: app/
              index: log-app
              format: text
              pattern: '(?P<client_ip>\\S+) (?P<what>.*)'
              fields: |
                source.ip: client_ip
                app.what: what
          - name: appPart
            type: processors.steps.Extract
            properties:
              from: what
              pattern: 'x(?P<y>\\d)'
      - route:
          id: app
          from:
            uri: direct:app
            steps:
              - process: { ref: parse }
              - process: { ref: normalize }
              - process: { ref: appPart }
              - to: direct:enrich
      """;

  @TempDir private Path directory;

  @Test
  void theLogTypesOfTheProgramAreRight() throws IOException {
    LogTypeFilesCheck.Result result = LogTypeFilesCheck.check(Optional.empty());

    assertThat(result.problems()).isEmpty();
    assertThat(result.logTypes()).contains("alb", "cloudtrail", "windows-event");
  }

  @Test
  void aDirectoryWithoutLogTypes() throws IOException {
    assertThat(LogTypeFilesCheck.check(Optional.of(directory)).problems())
        .extracting(Problem::toString)
        .containsExactly("expected files with log types (*.camel.yaml), found none");
  }

  @Test
  void aLogTypeThatIsRight() throws IOException {
    assertThat(problems(APP)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          index: log-app                | indx: log-app                | 2:13: index: expected a value, got none
          index: log-app                | indx: log-app                | 7:9: indx: expected one of arrayField, clientIp,
          format: text                  | priority: high               | 8:9: priority: expected int, got 'high'
          (?P<what>.*)                  | (?P<what>.*                  | 9:9: pattern: expected ')' to end the group
          (?P<what>.*)                  | (?P<what>(?=x))              | 9:9: pattern: lookahead
          (?P<what>.*)                  | ((a{1,999}){1,999}){1,999}   | 9:9: pattern: the pattern is too large
          source.ip: client_ip          | source.ip client_ip          | 11:11: fields: expected 'field: source'
          source.ip: client_ip          | sorce.ip: client_ip          | 11:11: warning: did you mean 'source.ip', got 'sorce.ip'
          source.ip: client_ip          | source.ipp: client_ip        | 11:11: warning: the Elastic Common Schema has no field 'source.ipp'; did you mean 'source.ip'?
          source.ip: client_ip          | source.ip: clientip          | 11:11: warning: the pattern has no group 'clientip'; did you mean 'client_ip'?
          app.what: what                | source.ip: what              | 12:11: warning: the field 'source.ip' is mapped twice; the last mapping counts
          type: processors.steps.Extract| type: processors.steps.Extrct| 14:13: type: expected a class, got 'processors.steps.Extrct'; did you mean 'processors.steps.Extract'?
          from: what                    | form: what                   | 13:13: from: expected a value, got none
          from: what                    | form: what                   | 16:9: form: expected one of fields, from, pattern, got 'form'; did you mean 'from'?
          uri: direct:app               | uri: direct:ap               | 2:13: expected a route from direct:app, found none
          uri: direct:app               | uri: direct:ap               | 21:12: expected a log type called 'ap' for this route, found none
          - process: { ref: parse }     | - log: hello                 | 23:11: expected '- process: { ref: parse }' as the first step of the route
          - process: { ref: normalize } | - log: hello                 | 21:12: expected '- process: { ref: normalize }' among the steps of the route, found none
          ref: appPart                  | ref: appart                  | 25:27: expected the name of a bean, got 'appart'; did you mean 'appPart'?
          - to: direct:enrich           | - to: direct:enrch           | 26:15: expected a route's entry, got 'direct:enrch'; did you mean 'direct:enrich'?
          - to: direct:enrich           | - log: hello                 | 26:11: expected '- to: direct:enrich' as the last step of the route
          - process: { ref: appPart }   | - proces: { ref: appPart }   | 25:11: Unknown node id: proces
          - beans:                      | - beans: [                   | 2:5: while parsing a flow node
          """)
  void whatIsWrong(String right, String wrong, String expected) throws IOException {
    assertThat(APP).contains(right);

    assertThat(problems(APP.replace(right, wrong)))
        .anyMatch(problem -> problem.startsWith("app.camel.yaml:" + expected));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          geoip: sorce            | geoip: no mapping and no step sets 'sorce.ip'; did you mean 'source'?
          geoip: destination      | geoip: no mapping and no step sets 'destination.ip'
          threatIps: source.pi    | threatIps: no mapping and no step sets 'source.pi'; did you mean 'source.ip'?
          threatDomains: app.wath | threatDomains: no mapping and no step sets 'app.wath'; did you mean 'app.what'?
          userAgent: useragent    | userAgent: no mapping and no step sets 'useragent.original'; did you mean 'user_agent'?
          """)
  void fieldsToEnrichThatNothingSets(String setting, String expected) throws IOException {
    assertThat(problems(enriched(APP, setting)))
        .containsExactly("app.camel.yaml:8:9: warning: " + expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"geoip: source", "threatIps: source.ip", "threatDomains: app.what y", "geoip: ''"})
  void fieldsToEnrichThatAreSet(String setting) throws IOException {
    assertThat(problems(enriched(APP, setting))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"geoip: destination", "threatIps: peer", "userAgent: user_agent"})
  void aStepOfWhichTheFileTellsNothingMaySetMore(String setting) throws IOException {
    String step = "ref: appPart }\n        - process: { ref: webAgent";
    String bean = "    - name: webAgent\n      type: processors.types.WafHeaders\n- route:";
    String app = APP.replace("ref: appPart", step).replace("- route:", bean);

    assertThat(problems(enriched(app, setting))).isEmpty();
    assertThat(problems(enriched(app, "geoip: sorce"))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"geoip: destination", "geoip: peer", "threatDomains: asked_for client_ip"})
  void recordsOfJsonBringFieldsOfTheirOwn(String setting) throws IOException {
    assertThat(problems(enriched(json(), setting))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "geoip: sorce, source",
    "geoip: destinatoin, destination",
    "threatIps: source.pi, source.ip",
    "userAgent: useragent, user_agent"
  })
  void slipsInTheNamesOfFieldsThatRecordsOfJsonMayBring(String setting, String meant)
      throws IOException {
    assertThat(problems(enriched(json(), setting)))
        .hasSize(1)
        .allMatch(problem -> problem.endsWith("; did you mean '" + meant + "'?"));
  }

  @Test
  void slipsInTheFieldsToEnrichOfTheProgramsLogTypes() throws IOException {
    int slips = 0;
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/routes"))) {
      for (Path file : files.filter(file -> file.toString().endsWith(".yaml")).toList()) {
        String text = Files.readString(file);
        if (text.contains(" geoip: ")) {
          Files.writeString(
              directory.resolve(file.getFileName()),
              text.replaceAll(" geoip: .*", " geoip: suorce")
                  .replaceAll(" userAgent: .*", " userAgent: user_agnet"));
          slips += text.contains(" userAgent: ") ? 2 : 1;
        }
      }
    }

    assertThat(LogTypeFilesCheck.check(Optional.of(directory)).problems())
        .hasSize(slips)
        .hasSizeGreaterThan(25)
        .allMatch(problem -> problem.message().matches(".*did you mean '(source|user_agent)'[?]"));
  }

  @Test
  void allProblemsAreTold() throws IOException {
    String wrong = APP.replace("app/", "'a('").replace("from: what", "").replace("enrich", "x");

    assertThat(problems(wrong)).hasSize(4);
  }

  @Test
  void namesThatTwoFilesGive() throws IOException {
    Files.writeString(directory.resolve("other.camel.yaml"), APP);

    assertThat(problems(APP))
        .hasSize(4)
        .contains(
            "other.camel.yaml:2:13: expected a name of its own, got the bean 'app' of"
                + " app.camel.yaml:2:13",
            "other.camel.yaml:5:9: expected a name of its own, got the log type 'app' of"
                + " app.camel.yaml:5:9");
  }

  private static String enriched(String app, String setting) {
    return app.replace("index: log-app", "index: log-app\n        " + setting);
  }

  private static String json() {
    return APP.replaceFirst("format: text\n.*\n", "format: json\n");
  }

  private List<String> problems(String app) throws IOException {
    Files.writeString(directory.resolve("app.camel.yaml"), app);
    return LogTypeFilesCheck.check(Optional.of(directory)).problems().stream()
        .map(Problem::toString)
        .map(problem -> problem.replace(directory + "/", ""))
        .toList();
  }
}
