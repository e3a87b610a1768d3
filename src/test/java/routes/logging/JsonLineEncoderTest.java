package routes.logging;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLineEncoderTest {

  private final LoggerContext context = new LoggerContext();
  private final JsonLineEncoder encoder = new JsonLineEncoder();

  @BeforeEach
  void start() {
    encoder.setContext(context);
    encoder.start();
  }

  @Test
  void anEventIsOneLineOfJsonWithItsPairsAsFields() throws IOException {
    LoggingEvent event = event("an object\nis \"loaded\"", null);
    event.addKeyValuePair(new KeyValuePair("bucket", "logs"));
    event.addKeyValuePair(new KeyValuePair("records", 12L));
    event.addKeyValuePair(new KeyValuePair("done", true));
    event.addKeyValuePair(new KeyValuePair("seconds", 0.5));
    event.addKeyValuePair(new KeyValuePair("cause", null));

    String line = line(event);
    JsonNode json = new ObjectMapper().readTree(line);

    assertThat(line).endsWith("}\n").containsOnlyOnce("\n");
    assertThat(json.get("ts").asText()).isEqualTo("2026-01-02T03:04:05.006Z");
    assertThat(json.get("level").asText()).isEqualTo("INFO");
    assertThat(json.get("logger").asText()).isEqualTo("a.b.C");
    assertThat(json.get("message").asText()).isEqualTo("an object\nis \"loaded\"");
    assertThat(json.get("bucket").asText()).isEqualTo("logs");
    assertThat(json.get("records").isIntegralNumber()).isTrue();
    assertThat(json.get("done").isBoolean()).isTrue();
    assertThat(json.get("seconds").isFloatingPointNumber()).isTrue();
    assertThat(json.get("cause").asText()).isEqualTo("null");
    assertThat(json.has("exception")).isFalse();
  }

  @Test
  void aPairDoesNotHideAFieldOfTheEvent() throws IOException {
    LoggingEvent event = event("true message", null);
    event.addKeyValuePair(new KeyValuePair("message", "false message"));

    JsonNode json = new ObjectMapper().readTree(line(event));

    assertThat(json.get("message").asText()).isEqualTo("true message");
    assertThat(json.get("message_").asText()).isEqualTo("false message");
  }

  @Test
  void anExceptionIsWrittenWithItsCauses() throws IOException {
    LoggingEvent event =
        event("failed", new IllegalStateException("outer", new IOException("inner")));

    assertThat(new ObjectMapper().readTree(line(event)).get("exception").asText())
        .startsWith("java.lang.IllegalStateException: outer\n\tat ")
        .contains("Caused by: java.io.IOException: inner");
  }

  private LoggingEvent event(String message, Throwable cause) {
    LoggingEvent event =
        new LoggingEvent(
            "none", context.getLogger("a.b.C"), Level.INFO, message, cause, new Object[0]);
    event.setInstant(Instant.parse("2026-01-02T03:04:05.006Z"));
    return event;
  }

  private String line(LoggingEvent event) {
    return new String(encoder.encode(event), StandardCharsets.UTF_8);
  }
}
