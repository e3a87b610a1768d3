package service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.zip.GZIPInputStream;

/**
 * Stands before a real OpenSearch and spoils bulk requests as it is told: on their way there, on
 * the way back, as a whole or some of their documents. All else passes.
 */
final class FaultyProxy implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI target;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpClient http = HttpClient.newHttpClient();
  private final AtomicInteger bulks = new AtomicInteger();
  private volatile IntFunction<Behaviour> behaviour = number -> Behaviour.passOn();

  /** Starts before an OpenSearch, on a free port. */
  FaultyProxy(URI target) throws IOException {
    this.target = target;
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** What becomes of a bulk request. */
  @FunctionalInterface
  interface Behaviour {

    /** The answer, or nothing when the connection breaks instead. */
    Optional<Answer> to(Bulk bulk) throws IOException, InterruptedException;

    /** All is well. */
    static Behaviour passOn() {
      return bulk -> Optional.of(bulk.forward(item -> true));
    }

    /** The request is refused before OpenSearch has it. */
    static Behaviour refuse(int status) {
      return bulk -> Optional.of(refusal(status));
    }

    /** The connection breaks before OpenSearch has the request. */
    static Behaviour breakBefore() {
      return bulk -> Optional.empty();
    }

    /** OpenSearch takes the documents, yet the request looks refused. */
    static Behaviour takeAndRefuse(int status) {
      return bulk -> {
        bulk.forward(item -> true);
        return Optional.of(refusal(status));
      };
    }

    /** OpenSearch takes the documents, and the connection breaks before the answer. */
    static Behaviour takeAndBreak() {
      return bulk -> {
        bulk.forward(item -> true);
        return Optional.empty();
      };
    }

    /** Some documents are refused, and OpenSearch never sees them. */
    static Behaviour refuseItems(int status, IntPredicate which) {
      return bulk -> Optional.of(bulk.refused(bulk.forward(which.negate()), status, which));
    }

    /** OpenSearch takes all documents, yet some look refused. */
    static Behaviour takeAndRefuseItems(int status, IntPredicate which) {
      return bulk ->
          Optional.of(bulk.refused(bulk.forward(item -> true).without(which), status, which));
    }

    /**
     * Does something else, tells that it is done, and keeps its answer until it is let go; at the
     * end of a test, it is let go by the proxy's closing.
     */
    static Behaviour hold(Behaviour first, CountDownLatch held, CountDownLatch letGo) {
      return bulk -> {
        Optional<Answer> answer = first.to(bulk);
        held.countDown();
        letGo.await();
        return answer;
      };
    }

    private static Answer refusal(int status) {
      return new Answer(
          status,
          "{\"error\":{\"type\":\"busy\",\"reason\":\"told so\"},\"status\":" + status + "}");
    }
  }

  /** An answer of OpenSearch. */
  record Answer(int status, String body) {

    /** The same without the results of some documents. */
    private Answer without(IntPredicate which) throws IOException {
      ObjectNode changed = (ObjectNode) JSON.readTree(body);
      ArrayNode all = (ArrayNode) changed.get("items");
      ArrayNode kept = changed.putArray("items");
      for (int i = 0; i < all.size(); i++) {
        if (!which.test(i)) {
          kept.add(all.get(i));
        }
      }
      return new Answer(status, changed.toString());
    }
  }

  /** A bulk request: its lines, two a document. */
  final class Bulk {

    private final URI uri;
    private final List<String> lines;

    private Bulk(URI uri, List<String> lines) {
      this.uri = uri;
      this.lines = lines;
    }

    /** Lets OpenSearch have some of its documents. */
    private Answer forward(IntPredicate which) throws IOException, InterruptedException {
      StringBuilder body = new StringBuilder();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        if (which.test(i / 2)) {
          body.append(lines.get(i)).append('\n').append(lines.get(i + 1)).append('\n');
        }
      }
      if (body.isEmpty()) {
        return new Answer(200, "{\"took\":1,\"errors\":false,\"items\":[]}");
      }
      HttpRequest request =
          HttpRequest.newBuilder(target.resolve(uri))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
              .build();
      HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(answer.statusCode(), answer.body());
    }

    /** Puts refusals between the results of the other documents. */
    private Answer refused(Answer others, int status, IntPredicate which) throws IOException {
      ObjectNode changed = (ObjectNode) JSON.readTree(others.body());
      List<JsonNode> results = new ArrayList<>();
      changed.get("items").forEach(results::add);
      changed.put("errors", true);
      for (int i = 0; i < lines.size() / 2; i++) {
        if (which.test(i)) {
          results.add(i, refusal(JSON.readTree(lines.get(2 * i)), status));
        }
      }
      changed.putArray("items").addAll(results);
      return new Answer(others.status(), changed.toString());
    }

    private static JsonNode refusal(JsonNode action, int status) {
      ObjectNode refused = action.deepCopy();
      ObjectNode result = (ObjectNode) refused.get("index");
      result.put("status", status);
      result
          .putObject("error")
          .put(
              "type",
              status == 429 ? "rejected_execution_exception" : "unavailable_shards_exception")
          .put("reason", "told so");
      return refused;
    }
  }

  /** Decides how bulk requests fare from now on, by their number from 0. */
  void behave(IntFunction<Behaviour> how) {
    behaviour = how;
  }

  /** How many bulk requests came. */
  int bulks() {
    return bulks.get();
  }

  /** Where it answers. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Answer> answer =
          exchange.getRequestURI().getPath().endsWith("/_bulk")
              ? behaviour.apply(bulks.getAndIncrement()).to(bulk(exchange))
              : Optional.of(pass(exchange));
      if (answer.isPresent()) {
        byte[] body = answer.get().body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
        exchange.sendResponseHeaders(answer.get().status(), body.length);
        exchange.getResponseBody().write(body);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Bulk bulk(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    byte[] plain =
        "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))
            ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes()
            : body;
    return new Bulk(
        exchange.getRequestURI(), new String(plain, StandardCharsets.UTF_8).lines().toList());
  }

  private Answer pass(HttpExchange exchange) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
    return new Answer(answer.statusCode(), answer.body());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
