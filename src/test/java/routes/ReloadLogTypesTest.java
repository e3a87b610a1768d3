package routes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processors.ingest.PollGate;
import processors.normalize.LogType;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.NobodyWaits;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.record.RecordBatch;

/** Log types of the user that come and change while the program runs. */
class ReloadLogTypesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private Path directory;

  private final PollGate gate = new PollGate();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private DocumentPipeline pipeline;
  private ReloadLogTypes reload;

  @BeforeEach
  void start() throws IOException {
    write("shop", "shop", "user.name");
    Properties settings = new Properties();
    settings.put("siem.log-types.directory", directory.toString());
    settings.put("siem.log-type.shop.indexRotation", "daily");
    pipeline = DocumentPipeline.start(settings);
    reload =
        new ReloadLogTypes(
            pipeline.context(), directory, gate, new LogTypesLoader(pipeline.logTypes()), meters);
  }

  @AfterEach
  void stop() {
    pipeline.close();
  }

  @Test
  void aChangedLogTypeIsTakenOverWithItsPropertyLines() throws Exception {
    assertThat(document("shop").at("/user/name").asText()).isEqualTo("alice");
    LogType before = pipeline.logTypes().named("shop");

    write("shop", "shop", "user.id");
    reload();

    assertThat(document("shop").at("/user/id").asText()).isEqualTo("alice");
    assertThat(document("shop").at("/user/name").isMissingNode()).isTrue();
    assertThat(pipeline.logTypes().named("shop")).isNotSameAs(before);
    assertThat(index("shop")).isEqualTo("log-shop-2026-01-10");
    assertThat(reloads("done")).isOne();
  }

  @Test
  void aChangeThatIsTakenBackIsTakenOverToo() throws Exception {
    write("shop", "shop", "user.id");
    reload();

    write("shop", "shop", "user.name");
    reload();

    assertThat(document("shop").at("/user/name").asText()).isEqualTo("alice");
    assertThat(reloads("done")).isEqualTo(2);
  }

  @Test
  void aNewLogTypeIsKnownAndHasItsRoute() throws Exception {
    write("till", "till", "user.name");

    reload();

    assertThat(pipeline.logTypes().forKey("logs/till/a.log")).isPresent();
    assertThat(document("till").at("/user/name").asText()).isEqualTo("alice");
    assertThat(document("shop").at("/user/name").asText()).isEqualTo("alice");
  }

  @Test
  void aFileInThePlaceOfABuiltInOneReplacesIt() throws Exception {
    Files.writeString(directory.resolve("alb.camel.yaml"), yaml("alb", "balancer", "user.id"));

    reload();

    assertThat(pipeline.logTypes().forKey("logs/balancer/a.log").map(LogType::name))
        .contains("alb");
    assertThat(document("alb").at("/user/id").asText()).isEqualTo("alice");
  }

  @Test
  void aWrongOneIsRefusedOnceAndTheOldOneGoesOn() throws Exception {
    write("shop", "shop", "user.id");
    Files.writeString(
        directory.resolve("shop.camel.yaml"),
        yaml("shop", "shop", "user.id").replace("format: json", "format: jsn"));

    reload();
    reload();

    assertThat(document("shop").at("/user/name").asText()).isEqualTo("alice");
    assertThat(reloads("refused")).isOne();

    write("shop", "shop", "user.id");
    reload();
    assertThat(document("shop").at("/user/id").asText()).isEqualTo("alice");
  }

  @Test
  void aHalfWrittenFileHarmsNothing() throws Exception {
    String whole = yaml("till", "till", "user.name");
    Files.writeString(directory.resolve("till.camel.yaml"), whole.substring(0, 200));

    reload();

    assertThat(document("shop").at("/user/name").asText()).isEqualTo("alice");
    assertThatThrownBy(() -> pipeline.logTypes().named("till"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aFileThatIsGoneLeavesItsLogTypeUntilARestart() throws Exception {
    write("stall", "stall", "user.name");
    reload();
    Files.delete(directory.resolve("stall.camel.yaml"));

    reload();
    write("till", "till", "user.name");
    reload();

    assertThat(document("stall").at("/user/name").asText()).isEqualTo("alice");
    assertThat(document("till").at("/user/name").asText()).isEqualTo("alice");
  }

  @Test
  void nothingChangesUntilTheMessagesInWorkAreDone() throws Exception {
    assertThat(gate.enter()).isTrue();
    write("shop", "shop", "user.id");
    CompletableFuture<Void> reloading = CompletableFuture.runAsync(this::reloadUnchecked);

    await().until(this::gateIsClosed);
    assertThat(document("shop").at("/user/name").asText()).isEqualTo("alice");
    gate.leave();

    reloading.join();
    assertThat(document("shop").at("/user/id").asText()).isEqualTo("alice");
  }

  private boolean gateIsClosed() {
    if (gate.enter()) {
      gate.leave();
      return false;
    }
    return true;
  }

  private void reload() throws InterruptedException {
    Exchange exchange = new DefaultExchange(pipeline.context());
    reload.process(exchange);
  }

  private void reloadUnchecked() {
    try {
      reload();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private double reloads(String result) {
    return meters.counter("siem.log_types.reloads", "result", result).count();
  }

  private void write(String name, String folder, String userField) throws IOException {
    Files.writeString(directory.resolve(name + ".camel.yaml"), yaml(name, folder, userField));
  }

  private static String yaml(String name, String folder, String userField) {
    return """
    - beans:
        - name: %1$s
          type: processors.normalize.LogTypeDefinition
          properties:
            name: %1$s
            priority: 10
            s3Key: 'logs/%2$s/'
            index: log-%1$s
            format: json
            timestamp: time
            fields: |
              event.kind: =event
              %3$s: who
    - route:
        id: %1$s
        description: A log type of the user
        from:
          uri: direct:%1$s
          steps:
            - process: { ref: parse }
            - process: { ref: normalize }
            - to: direct:enrich
    """
        .formatted(name, folder, userField);
  }

  private JsonNode document(String logType) throws IOException {
    return JSON.readTree(entry(logType).prepared().json());
  }

  private String index(String logType) {
    return entry(logType).prepared().index();
  }

  private BatchEntry entry(String logType) {
    ObjectSource source =
        new ObjectSource(
            ObjectReference.of("b", "k"),
            logType,
            null,
            null,
            null,
            Instant.parse("2026-01-15T00:00:00Z"));
    String line = "{\"time\":\"2026-01-10T00:00:00Z\",\"who\":\"alice\"}";
    BatchEntry entry = new BatchEntry(new Record(1, 1, line, Content.UNPARSED, Envelope.NONE));
    pipeline.process(new RecordBatch(source, 1, List.of(entry), new NobodyWaits()));
    assertThat(entry.outcome()).isNull();
    return entry;
  }
}
