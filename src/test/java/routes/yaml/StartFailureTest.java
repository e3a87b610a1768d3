package routes.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.normalize.ConfigurationError;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.parse.RecordParsers;
import processors.read.RecordFormats;
import processors.read.RecordLimits;

class StartFailureTest {

  private static final String LOG_TYPE =
      """
      # A log type of a test.
      - beans:
          - name: app
            type: processors.normalize.LogTypeDefinition
            properties:
              name: app
              s3Key: app/
              index: log-app
              format: json
      """;

  @TempDir private Path directory;

  @Test
  void aWrongSettingOfALogType() throws Exception {
    assertThat(explained(LOG_TYPE.replace("app/", "'app('")))
        .isEqualTo(
            "app.camel.yaml:7:9: s3Key: expected ')' to end the group that begins at position 3 at"
                + " position 4 of the pattern: app(");
  }

  @Test
  void aSettingWrittenInAnotherWayThanItsName() throws Exception {
    assertThat(explained(LOG_TYPE.replace("s3Key: app/", "s3-key: 'a**'")))
        .startsWith("app.camel.yaml:7:9: s3Key: ");
  }

  @Test
  void aWrongLineOfABlock() throws Exception {
    String fields =
        """
        fields: |
          # who

          source.ip: client
          event.kind event
        """
            .indent(8);

    assertThat(explained(LOG_TYPE + fields))
        .isEqualTo(
            "app.camel.yaml:14:11: fields: expected 'field: source', 'field: [source, source]' or"
                + " 'field: =constant', got 'event.kind event'");
  }

  @Test
  void aSettingThatIsMissing() throws Exception {
    assertThat(explained(LOG_TYPE.replace("        index: log-app\n", "")))
        .isEqualTo("app.camel.yaml:3:13: index: expected a value, got none");
  }

  @Test
  void allThatIsWrongWithALogType() throws Exception {
    String wrong =
        LOG_TYPE.replace("app/", "'app('").replace("        index: log-app\n", "")
            + "        timestampFormat: nope\n";

    assertThat(explained(wrong).lines())
        .hasSize(3)
        .anyMatch(line -> line.startsWith("app.camel.yaml:3:13: index: "))
        .anyMatch(line -> line.startsWith("app.camel.yaml:7:9: s3Key: "))
        .anyMatch(line -> line.startsWith("app.camel.yaml:9:9: timestampFormat: "));
  }

  @Test
  void anUnknownFormat() throws Exception {
    assertThat(explained(LOG_TYPE.replace("format: json", "format: jsno")))
        .startsWith("app.camel.yaml:9:9: format: unknown format 'jsno'; expected one of [");
  }

  @Test
  void aNameThatTwoLogTypesHave() throws Exception {
    String second =
        LOG_TYPE
            .replace("name: app", "name: app2")
            .replace("        name: app2", "        name: app");

    assertThat(explained(LOG_TYPE + second))
        .isEqualTo("app.camel.yaml:15:9: name: expected a name of its own, got one given twice");
  }

  @Test
  void aSettingThatDoesNotExist() throws Exception {
    assertThat(explained(LOG_TYPE + "        indexSufix: x\n"))
        .startsWith("app.camel.yaml:10:9: indexSufix: expected one of arrayField, clientIp, ")
        .endsWith(", userAgent, got 'indexSufix'; did you mean 'indexSuffix'?");
  }

  @Test
  void aSettingOfAnotherType() throws Exception {
    assertThat(explained(LOG_TYPE + "        priority: high\n"))
        .isEqualTo("app.camel.yaml:10:9: priority: expected int, got 'high'");
  }

  @Test
  void aPropertyThatItsStepRefuses() throws Exception {
    String steps =
        """
        - beans:
            - name: right
              type: processors.steps.Lookup
              properties:
                table: |
                  a: b
            - name: wrong
              type: processors.steps.Lookup
              properties:
                table: a=b
        """;

    assertThat(explained(steps))
        .isEqualTo("app.camel.yaml:10:9: table: expected 'value: result', got 'a=b'");
  }

  @Test
  void aClassThatDoesNotExist() throws Exception {
    assertThat(explained(LOG_TYPE.replace("LogTypeDefinition", "LogTyp")))
        .isEqualTo(
            "app.camel.yaml:4:13: type: expected a class, got 'processors.normalize.LogTyp'");
  }

  @Test
  void aFileThatIsNoYaml() throws Exception {
    assertThat(explained(LOG_TYPE + "       priority: 3\n"))
        .startsWith("app.camel.yaml:10:8: while parsing a block mapping: expected <block end>");
  }

  @Test
  void anUnknownEip() throws Exception {
    assertThat(explained(route("proces: { ref: parse }")))
        .isEqualTo("app.camel.yaml:6:11: Unknown node id: proces");
  }

  @Test
  void anUnknownOptionOfAnEip() throws Exception {
    assertThat(explained(route("process: { reff: parse }")))
        .isEqualTo("app.camel.yaml:6:28: Unsupported field: reff");
  }

  @Test
  void aStepThatIsNoBean() throws Exception {
    assertThat(explained(route("log: x", "process: { ref: parse }")))
        .startsWith("app.camel.yaml:7:27: route app: No bean could be found in the registry for: ")
        .contains("parse");
  }

  @Test
  void aWrongExpression() throws Exception {
    assertThat(explained(route("setBody: { simple: '${body.x' }")))
        .startsWith("app.camel.yaml:6:30: route app: expected symbol functionEnd but was eol");
  }

  @Test
  void anUnknownComponent() throws Exception {
    assertThat(explained(route("log: x", "to: nosuch:x?a=1")))
        .startsWith("app.camel.yaml:7:15: route app: ")
        .contains("nosuch");
  }

  @Test
  void anUnknownOptionOfAComponent() throws Exception {
    assertThat(explained(route("to: direct:x?nope=1")))
        .startsWith("app.camel.yaml:6:15: route app: ")
        .contains("nope");
  }

  @Test
  void whatIsNoFaultOfTheConfigurationIsNotExplained() throws Exception {
    StartFailure failure = new StartFailure(YamlPlaces.of(List.of()));

    assertThat(failure.explain(new IllegalStateException("no connection", new IOException())))
        .isEmpty();
  }

  @Test
  void anErrorOfALogTypeThatNoFileHasKeepsItsMessage() throws Exception {
    StartFailure failure = new StartFailure(YamlPlaces.of(List.of()));
    ConfigurationError error = new ConfigurationError("two log types are called app");

    assertThat(failure.explain(new RuntimeException(error)).orElseThrow())
        .hasMessage("two log types are called app");
  }

  private static String route(String... steps) {
    return """
        - route:
            id: app
            from:
              uri: direct:app
              steps:
        """
        + "        - "
        + String.join("\n        - ", steps)
        + "\n";
  }

  private String explained(String yaml) throws Exception {
    Path file = Files.writeString(directory.resolve("app.camel.yaml"), yaml);
    CamelContext context = new DefaultCamelContext();
    try {
      Resource resource = PluginHelper.getResourceLoader(context).resolveResource("file:" + file);
      return new StartFailure(YamlPlaces.of(List.of(resource)))
          .explain(failure(context, resource))
          .orElseThrow()
          .getMessage()
          .replace(directory + "/", "");
    } finally {
      context.stop();
    }
  }

  private static Throwable failure(CamelContext context, Resource resource) {
    try {
      PluginHelper.getRoutesLoader(context).loadRoutes(resource);
      new LogTypes(RecordFormats.standard(), new RecordParsers(RecordLimits.STANDARD))
          .replaceWith(context.getRegistry().findByType(LogTypeDefinition.class));
      context.start();
    } catch (Exception e) {
      return e;
    }
    throw new AssertionError("expected the start to fail");
  }
}
