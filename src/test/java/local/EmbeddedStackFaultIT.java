package local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.model.Message;

class EmbeddedStackFaultIT {
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @TempDir private Path directory;

  @Test
  void openSearchComesBackAfterAnOutageWithItsAddressAndItsData() throws IOException {
    try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(directory));
        StackClients clients = clients(stack)) {
      URI address = stack.addresses().openSearch();
      index(clients);

      stack.stopOpenSearch();
      assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> count(clients));
      stack.startOpenSearch();
      assertThat(count(clients)).contains("\"count\":1");

      stack.killOpenSearch();
      assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> count(clients));
      stack.startOpenSearch();
      assertThat(count(clients)).contains("\"count\":1");
      assertThat(stack.addresses().openSearch()).isEqualTo(address);
    }
  }

  @Test
  void whatAKilledStackHeldIsThereWhenItStartsAgain() throws IOException {
    try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(directory));
        StackClients clients = clients(stack)) {
      index(clients);
      clients.put("logs", "kept.log", "kept");
      clients.send(stack.addresses().deadLetterQueue(), "a dead letter");
      stack.kill();
      assertThat(stack.processes()).noneMatch(EmbeddedStackFaultIT::isAlive);
    }

    try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(directory));
        StackClients clients = clients(stack)) {
      assertThat(count(clients)).contains("\"count\":1");
      assertThat(clients.get("logs", "kept.log")).isEqualTo("kept");
      assertThat(clients.receive(stack.addresses().ingestQueue(), MOMENT))
          .singleElement()
          .extracting(Message::body)
          .asString()
          .contains("\"kept.log\"");
      assertThat(clients.receive(stack.addresses().deadLetterQueue(), MOMENT))
          .extracting(Message::body)
          .containsExactly("a dead letter");
    }

    EmbeddedStack.clean(directory);
    assertThat(directory).isDirectoryNotContaining(Files::isDirectory);
  }

  @Test
  void noServerOutlivesAKilledParent() throws IOException {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                StackHolder.class.getName(),
                directory.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader output = parent.inputReader()) {
      List<Long> servers = Arrays.stream(output.readLine().split(" ")).map(Long::valueOf).toList();
      assertThat(servers).hasSize(2).allMatch(EmbeddedStackFaultIT::isAlive);

      parent.destroyForcibly();

      await().atMost(LIMIT).until(() -> servers.stream().noneMatch(EmbeddedStackFaultIT::isAlive));
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void aServerThatDoesNotStartSaysWhyAndWhereItsLogIs() throws IOException {
    Files.createDirectories(directory.resolve("opensearch"));
    Files.writeString(directory.resolve("opensearch/data"), "a file where a directory belongs");

    assertThatExceptionOfType(EmbeddedStackException.class)
        .isThrownBy(() -> EmbeddedStack.start(StackSettings.in(directory)))
        .withMessageStartingWith("OpenSearch did not start: ")
        .withMessageContaining(directory.resolve("opensearch/data").toString())
        .withMessageEndingWith(directory.resolve("logs/opensearch.log").toString());
  }

  private static StackClients clients(EmbeddedStack stack) {
    return new StackClients(stack.addresses(), "us-east-1");
  }

  private static void index(StackClients clients) throws IOException {
    assertThat(clients.openSearch("PUT", "/log-test/_doc/1?refresh=true", "{\"n\":1}"))
        .isNotEmpty();
  }

  private static String count(StackClients clients) throws IOException {
    return clients.openSearch("GET", "/log-test/_count", "");
  }

  private static boolean isAlive(long process) {
    return ProcessHandle.of(process).map(ProcessHandle::isAlive).orElse(false);
  }
}
