package processors.feeds;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of feeds on this machine, for tests: each path answers as it is told. */
public final class FeedServer implements AutoCloseable {

  /** What the server was asked. */
  public record Asked(URI address, Map<String, List<String>> headers) {
    /** The first value of a header, or null. */
    public String header(String name) {
      List<String> values = headers.get(name);
      return values == null ? null : values.get(0);
    }
  }

  /** How a path is answered. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  public FeedServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      asked.add(new Asked(exchange.getRequestURI(), Map.copyOf(exchange.getRequestHeaders())));
      answers
          .getOrDefault(exchange.getRequestURI().getPath(), status(404, Map.of(), "no such feed"))
          .to(exchange);
    }
  }

  /** An address on this server. */
  public URI address(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  /** Answers a path from now on so. */
  public FeedServer serve(String path, Answer answer) {
    answers.put(path, answer);
    return this;
  }

  /** Answers a path from now on with this content. */
  public FeedServer serve(String path, String content) {
    return serve(path, content(content.getBytes(StandardCharsets.UTF_8), Map.of()));
  }

  /** What the server was asked for so far. */
  public List<Asked> asked() {
    return asked;
  }

  /** How often a path was asked for. */
  public long asked(String path) {
    return asked.stream().filter(request -> request.address().getPath().equals(path)).count();
  }

  /** Status 200 with a content. */
  public static Answer content(byte[] content, Map<String, String> headers) {
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
      exchange.getResponseBody().write(content);
    };
  }

  /** A content with an entity tag, and status 304 for who has it. */
  public static Answer versioned(String content, String etag) {
    Answer whole = content(content.getBytes(StandardCharsets.UTF_8), Map.of("ETag", etag));
    return exchange -> {
      if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
        exchange.sendResponseHeaders(304, -1);
      } else {
        whole.to(exchange);
      }
    };
  }

  /** Another status. */
  public static Answer status(int status, Map<String, String> headers, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return exchange -> {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
      exchange.getResponseBody().write(bytes);
    };
  }

  /** Promises more bytes than it sends. */
  public static Answer cutOff(String content, int promised) {
    return exchange -> {
      exchange.sendResponseHeaders(200, promised);
      exchange.getResponseBody().write(content.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
    };
  }

  /** Sends until nobody listens any more. */
  public static Answer endless(String content) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
      try (OutputStream out = exchange.getResponseBody()) {
        while (!Thread.currentThread().isInterrupted()) {
          out.write(bytes);
        }
      }
    };
  }

  /** Begins, and does not go on until nobody waits any more. */
  public Answer stuck(String content) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 1000);
      exchange.getResponseBody().write(content.getBytes(StandardCharsets.UTF_8));
      exchange.getResponseBody().flush();
      synchronized (server) {
        try {
          server.wait();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
        }
      }
    };
  }

  @Override
  public void close() {
    threads.shutdownNow();
    server.stop(0);
  }
}
