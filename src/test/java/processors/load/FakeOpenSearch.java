package processors.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A stand-in for OpenSearch that gives the answers it was told, one a request, and then takes every
 * document. It keeps what it was sent and what it took.
 */
public final class FakeOpenSearch implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final Map<String, Integer> taken = new HashMap<>();
  private final AtomicInteger working = new AtomicInteger();
  private final AtomicInteger mostWorking = new AtomicInteger();
  private volatile Answer otherwise = Answer.takeAll();

  /** A request as it came. */
  public record Request(
      String method, URI uri, Map<String, String> headers, byte[] body, List<Item> items) {}

  /** A document of a bulk request. */
  public record Item(String index, String id, String source) {}

  /** How a document fares: an HTTP status and the type of its error. */
  public record Fate(int status, String error) {}

  /** What to answer to a bulk request. */
  @FunctionalInterface
  public interface Answer {

    /** Answers, and counts as taken what it takes. */
    Response to(Request request) throws InterruptedException;

    /** Takes every document. */
    static Answer takeAll() {
      return items(item -> new Fate(201, null));
    }

    /** Refuses the request as a whole. */
    static Answer status(int status, String body) {
      return request -> new Response(status, body, List.of());
    }

    /** Decides for each document. */
    static Answer items(java.util.function.Function<Item, Fate> fate) {
      return request -> {
        List<String> parts = new ArrayList<>();
        List<Item> took = new ArrayList<>();
        for (Item item : request.items()) {
          Fate its = fate.apply(item);
          if (its.error() == null) {
            took.add(item);
          }
          parts.add(part(item, its));
        }
        boolean errors = took.size() < request.items().size();
        String body =
            "{\"took\":3,\"errors\":" + errors + ",\"items\":[" + String.join(",", parts) + "]}";
        return new Response(200, body, took);
      };
    }

    private static String part(Item item, Fate fate) {
      String error =
          fate.error() == null
              ? ""
              : ",\"error\":{\"type\":\"" + fate.error() + "\",\"reason\":\"told so\"}";
      return "{\"index\":{\"_index\":\""
          + item.index()
          + "\",\"_id\":\""
          + item.id()
          + "\",\"status\":"
          + fate.status()
          + error
          + "}}";
    }
  }

  /** An answer on its way back. */
  public record Response(int status, String body, List<Item> took) {}

  /** Starts on a free port. */
  public FakeOpenSearch() {
    this(0);
  }

  /** Starts on a port. */
  public FakeOpenSearch(int port) {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Answers the next requests so. */
  public FakeOpenSearch then(Answer... next) {
    answers.addAll(List.of(next));
    return this;
  }

  /** Answers so when there are no other answers left. */
  public FakeOpenSearch otherwise(Answer answer) {
    otherwise = answer;
    return this;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port();
  }

  /** The bulk requests that came, answered or not. */
  public List<Request> requests() {
    return requests;
  }

  /** How often each document was taken, by its id. */
  public Map<String, Integer> taken() {
    synchronized (taken) {
      return Map.copyOf(taken);
    }
  }

  /** The most bulk requests that were there at the same time. */
  public int mostAtOnce() {
    return mostWorking.get();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (!exchange.getRequestURI().getPath().endsWith("/_bulk")) {
        send(exchange, new Response(200, "{\"status\":\"green\"}", List.of()));
        return;
      }
      mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
      try {
        answer(exchange, body);
      } finally {
        working.decrementAndGet();
      }
    }
  }

  private void answer(HttpExchange exchange, byte[] body) throws IOException {
    Request request =
        new Request(
            exchange.getRequestMethod(),
            exchange.getRequestURI(),
            exchange.getRequestHeaders().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        e -> e.getKey().toLowerCase(java.util.Locale.ROOT),
                        e -> e.getValue().get(0))),
            body,
            items(body, "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))));
    requests.add(request);
    Answer answer = answers.poll();
    try {
      Response response = (answer == null ? otherwise : answer).to(request);
      synchronized (taken) {
        response.took().forEach(item -> taken.merge(item.id(), 1, Integer::sum));
      }
      send(exchange, response);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    byte[] plain = response.body().getBytes(StandardCharsets.UTF_8);
    boolean gzip =
        plain.length > 0 && "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
    byte[] bytes = gzip ? compress(plain) : plain;
    if (gzip) {
      exchange.getResponseHeaders().add("Content-Encoding", "gzip");
    }
    exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
    exchange.sendResponseHeaders(response.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static byte[] compress(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
  }

  private static List<Item> items(byte[] body, boolean gzip) throws IOException {
    byte[] plain = gzip ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
    String[] lines = new String(plain, StandardCharsets.UTF_8).split("\n");
    List<Item> items = new ArrayList<>();
    for (int i = 0; i + 1 < lines.length; i += 2) {
      JsonNode action = JSON.readTree(lines[i]).get("index");
      JSON.readTree(lines[i + 1]);
      JsonNode id = action.get("_id");
      items.add(
          new Item(action.get("_index").asText(), id == null ? null : id.asText(), lines[i + 1]));
    }
    return items;
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
