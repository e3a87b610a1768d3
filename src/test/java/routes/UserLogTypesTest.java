package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.normalize.ConfigurationError;

class UserLogTypesTest {

  private static final String LOG_TYPE =
      """
      - beans:
          - name: app
            type: processors.normalize.LogTypeDefinition
            properties:
              name: app
              s3Key: app/
              index: log-app
              format: json
          - name: appPart
            type: processors.steps.Extract
            properties:
              from: a
              pattern: '(?P<b>.)'
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
  void aLogTypeIsAdded() throws IOException {
    try (DocumentPipeline pipeline = start("app.camel.yaml", LOG_TYPE)) {
      assertThat(pipeline.logTypes().named("app").matches("x/app/y")).isTrue();
    }
  }

  @Test
  void stepsWithoutTheirSettingsStopTheStart() {
    String withoutSettings =
        LOG_TYPE.replace("from: a\n", "fields: 'b: b'\n").replace("pattern: '(?P<b>.)'\n", "\n");

    assertRefused(() -> start("app.camel.yaml", withoutSettings))
        .hasMessage(
            "app.camel.yaml:9:13: from: expected a value, got none\n"
                + "app.camel.yaml:9:13: pattern: expected a value, got none");
  }

  @Test
  void aLogTypeWithoutARouteStopsTheStart() {
    assertRefused(() -> start("app.camel.yaml", LOG_TYPE.replace("direct:app", "direct:ap")))
        .hasMessage("app.camel.yaml:5:9: name: expected a route from direct:app, found none");
  }

  @Test
  void namesThatTwoFilesGiveStopTheStart() throws IOException {
    Files.writeString(directory.resolve("first.camel.yaml"), LOG_TYPE);

    assertRefused(() -> start("second.camel.yaml", LOG_TYPE))
        .hasMessageContaining(
            "second.camel.yaml:2:13: expected a name of its own, got the bean 'app' of"
                + " first.camel.yaml:2:13")
        .hasMessageContaining("got the log type 'app' of first.camel.yaml:5:9");
  }

  private org.assertj.core.api.AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
      ThrowingCallable start) {
    return assertThatThrownBy(
        () -> {
          try {
            start.call();
          } catch (ConfigurationError e) {
            throw new ConfigurationError(e.getMessage().replace(directory + "/", ""), e);
          }
        });
  }

  private DocumentPipeline start(String file, String yaml) throws IOException {
    Files.writeString(directory.resolve(file), yaml);
    Properties settings = new Properties();
    settings.put("siem.log-types.directory", directory.toString());
    return DocumentPipeline.start(settings);
  }
}
