package local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sqs.model.Message;

/** One stack, whose wanted ports were all taken, for all these tests. */
class EmbeddedStackIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  /** "Amazon S3 multipart upload limits": of every part but the last, in bytes. */
  private static final int SMALLEST_PART = 5 << 20;

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path directory;

  private static StackSettings settings;
  private static EmbeddedStack stack;
  private static StackClients clients;

  @BeforeAll
  static void startWhileTheWantedPortsAreTaken() throws IOException {
    try (ServerSocket openSearch = taken();
        ServerSocket s3 = taken();
        ServerSocket sqs = taken()) {
      settings =
          StackSettings.in(directory)
              .with(new StackSettings.Queues("ingest", "dead-letters", MOMENT, 2))
              .with(
                  new StackSettings.Ports(
                      openSearch.getLocalPort(), s3.getLocalPort(), sqs.getLocalPort()));
      stack = EmbeddedStack.start(settings);
    }
    clients = new StackClients(stack.addresses(), settings.region());
  }

  @AfterEach
  void forgetMessages() {
    receive(stack.addresses().ingestQueue());
  }

  @AfterAll
  static void stop() {
    clients.close();
    stack.close();
  }

  @Test
  void aPortThatIsNotFreeIsReplacedAndSaidSo() {
    StackAddresses addresses = stack.addresses();
    assertThat(stack.portFallbacks())
        .extracting(PortFallback::server, PortFallback::wanted, PortFallback::taken)
        .containsExactlyInAnyOrder(
            tuple("OpenSearch", settings.ports().openSearch(), addresses.openSearch().getPort()),
            tuple("S3", settings.ports().s3(), addresses.s3().getPort()),
            tuple("SQS", settings.ports().sqs(), addresses.sqs().getPort()));
  }

  @ParameterizedTest
  @CsvSource({
    "AWSLogs/123456789012/elb.log.gz, AWSLogs/123456789012/elb.log.gz",
    "a key/with space.log, a+key/with+space.log",
    "plus+and%percent.log, plus%2Band%25percent.log",
    "date=2026-01-01/übung 日本.log, date%3D2026-01-01/%C3%BCbung+%E6%97%A5%E6%9C%AC.log",
    "literal%2Fslash.log, literal%252Fslash.log"
  })
  void anObjectThatIsPutIsNotified(String key, String encoded) throws IOException {
    String eTag = clients.put("logs", key, "one line\n");

    JsonNode event = onlyEvent();

    assertThat(event.at("/eventVersion").asText()).isEqualTo("2.1");
    assertThat(event.at("/eventSource").asText()).isEqualTo("aws:s3");
    assertThat(event.at("/awsRegion").asText()).isEqualTo(settings.region());
    assertThat(event.at("/eventName").asText()).isEqualTo("ObjectCreated:Put");
    assertThat(event.at("/eventTime").asText()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    assertThat(event.at("/s3/bucket/name").asText()).isEqualTo("logs");
    assertThat(event.at("/s3/bucket/arn").asText()).isEqualTo("arn:aws:s3:::logs");
    assertThat(event.at("/s3/object/key").asText()).isEqualTo(encoded);
    assertThat(event.at("/s3/object/size").asLong()).isEqualTo(9);
    assertThat(event.at("/s3/object/eTag").asText()).isEqualTo(eTag.replace("\"", ""));
    assertThat(event.at("/s3/object/sequencer").asText()).matches("[0-9A-F]{16}");
    assertThat(clients.get("logs", URLDecoder.decode(encoded, StandardCharsets.UTF_8)))
        .isEqualTo("one line\n");
  }

  @Test
  void anObjectOfSeveralPartsIsNotifiedOnceWhenItIsComplete() throws IOException {
    String first = "x".repeat(SMALLEST_PART);
    clients.putInParts("logs", "parts.log", first, "second");

    JsonNode event = onlyEvent();

    assertThat(event.at("/eventName").asText()).isEqualTo("ObjectCreated:CompleteMultipartUpload");
    assertThat(event.at("/s3/object/key").asText()).isEqualTo("parts.log");
    assertThat(event.at("/s3/object/size").asLong()).isEqualTo(SMALLEST_PART + 6);
  }

  @Test
  void aMessageThatIsReceivedTooOftenGoesToTheDeadLetters() {
    clients.send(stack.addresses().ingestQueue(), "never deleted");

    await()
        .atMost(LIMIT)
        .untilAsserted(
            () -> {
              clients.receive(stack.addresses().ingestQueue(), MOMENT);
              assertThat(receive(stack.addresses().deadLetterQueue()))
                  .extracting(Message::body)
                  .containsExactly("never deleted");
            });
  }

  @Test
  void openSearchIndexesAndFindsByAddressRange() throws IOException {
    clients.openSearch(
        "PUT", "/log-test", "{\"mappings\":{\"properties\":{\"source.ip\":{\"type\":\"ip\"}}}}");
    clients.openSearch("PUT", "/log-test/_doc/1?refresh=true", "{\"source.ip\":\"192.0.2.7\"}");

    assertThat(clients.openSearch("GET", "/log-test/_count?q=source.ip:%22192.0.2.0/24%22", ""))
        .contains("\"count\":1");
  }

  private static JsonNode onlyEvent() throws IOException {
    List<Message> messages = receive(stack.addresses().ingestQueue());
    assertThat(messages).hasSize(1);
    JsonNode records = JSON.readTree(messages.get(0).body()).at("/Records");
    assertThat(records).hasSize(1);
    return records.get(0);
  }

  private static List<Message> receive(URI queue) {
    List<Message> messages = clients.receive(queue, MOMENT);
    messages.forEach(message -> clients.delete(queue, message));
    return messages;
  }

  private static ServerSocket taken() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
  }
}
