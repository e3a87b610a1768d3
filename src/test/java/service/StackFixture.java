package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import local.EmbeddedStack;
import local.StackAddresses;
import local.StackClients;
import local.StackSettings;
import software.amazon.awssdk.services.sqs.model.Message;

/** The embedded servers for a class of tests, and what tests ask of them. */
final class StackFixture implements AutoCloseable {

  /** So long may what must happen take on a machine that has much else to do. */
  static final Duration LIMIT = Duration.ofMinutes(3);

  private static final String BUCKET = "logs";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final EmbeddedStack stack;
  private final StackClients clients;

  private StackFixture(EmbeddedStack stack, String region) {
    this.stack = stack;
    this.clients = new StackClients(stack.addresses(), region);
  }

  /** Starts the servers on free ports. */
  static StackFixture start(Path data) {
    StackSettings settings = StackSettings.in(data);
    return new StackFixture(EmbeddedStack.start(settings), settings.region());
  }

  /** Forgets all objects' notifications, dead letters and documents. */
  void reset() {
    clients.purge(addresses().ingestQueue());
    clients.purge(addresses().deadLetterQueue());
    openSearch("DELETE", "/log-*", "");
  }

  EmbeddedStack stack() {
    return stack;
  }

  StackAddresses addresses() {
    return stack.addresses();
  }

  /** Puts an object, of which the ingest queue is notified. */
  void put(String key, byte[] content) {
    clients.put(BUCKET, key, content);
  }

  /** Puts an object as a file holds it, of which the ingest queue is notified. */
  void put(String key, Path content) {
    clients.put(BUCKET, key, content);
  }

  /** Puts an object of which the ingest queue is not to know. */
  void putUnnoticed(String key, byte[] content) {
    put(key, content);
    clients.purge(addresses().ingestQueue());
  }

  /** Sends a message to the ingest queue. */
  void send(String message) {
    clients.send(addresses().ingestQueue(), message);
  }

  /** How many messages the ingest queue holds, those being worked on included. */
  long waiting() {
    return clients.messages(addresses().ingestQueue());
  }

  /** Takes all dead letters out of their queue, as they are. */
  List<String> takeDeadLetters() {
    URI queue = addresses().deadLetterQueue();
    List<String> taken = new ArrayList<>();
    while (clients.messages(queue) > 0) {
      for (Message message : clients.receive(queue, Duration.ZERO)) {
        taken.add(message.body());
        clients.delete(queue, message);
      }
    }
    return taken;
  }

  /** Waits until the ingest queue holds nothing any more. */
  void awaitDone() {
    await("the ingest queue is empty").atMost(LIMIT).until(this::waiting, left -> left == 0);
  }

  /**
   * Waits until the ingest queue is empty and checks that OpenSearch has each flow of a range once.
   */
  void awaitEachFlowOnce(long first, long count) {
    awaitDone();
    assertThat(flows()).containsExactlyInAnyOrderEntriesOf(eachOnce(first, count));
  }

  /** What {@link #flows} says of a range of which nothing is missing or there twice. */
  static Map<Long, Long> eachOnce(long first, long count) {
    return LongStream.range(first, first + count)
        .boxed()
        .collect(Collectors.toMap(Function.identity(), number -> 1L));
  }

  /** How many documents of flow logs OpenSearch has. */
  long flowCount() {
    refresh();
    return openSearch("GET", "/log-aws-vpcflowlogs-*/_count", "").path("count").asLong();
  }

  /** How many documents OpenSearch has of each flow, by the flow's number. */
  Map<Long, Long> flows() {
    refresh();
    JsonNode answer =
        openSearch(
            "POST",
            "/log-aws-vpcflowlogs-*/_search",
            "{\"size\":0,\"aggs\":{\"flows\":{\"terms\":{\"field\":\"network.bytes.keyword\","
                + "\"size\":60000}}}}");
    JsonNode flows = answer.path("aggregations").path("flows");
    assertThat(flows.path("sum_other_doc_count").asLong()).isZero();
    Map<Long, Long> counts = new HashMap<>();
    for (JsonNode flow : flows.path("buckets")) {
      counts.put(flow.path("key").asLong(), flow.path("doc_count").asLong());
    }
    return counts;
  }

  /** Makes what was loaded visible to searches. */
  void refresh() {
    openSearch("POST", "/_refresh", "");
  }

  /** Asks OpenSearch; the answer is missing when it is no success. */
  JsonNode openSearch(String method, String path, String body) {
    try {
      return JSON.readTree(clients.openSearch(method, path, body));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    clients.close();
    stack.close();
  }
}
