package service;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;

/**
 * Looks like an OpenSearch that takes every flow log at once. It keeps nothing of them but which
 * numbers it has seen.
 */
final class DocumentSink implements AutoCloseable {

  private static final String NUMBER = "\"bytes\":\"";
  private static final String RESULT =
      "{\"index\":{\"_index\":\"flows\",\"_id\":\"0\",\"status\":201}}";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final BitSet seen = new BitSet();
  private long repeated;

  /** Starts on a free port. */
  DocumentSink() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where it answers. */
  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  /** How many different flows came. */
  synchronized int distinct() {
    return seen.cardinality();
  }

  /** The first number that did not come. */
  synchronized int firstMissing() {
    return seen.nextClearBit(0);
  }

  /** How many flows came that had come before. */
  synchronized long repeated() {
    return repeated;
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String answer = exchange.getRequestURI().getPath().endsWith("/_bulk") ? take(exchange) : "{}";
      byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json; charset=UTF-8");
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private String take(HttpExchange exchange) throws IOException {
    StringBuilder answer = new StringBuilder("{\"took\":1,\"errors\":false,\"items\":[");
    char separator = ' ';
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(exchange.getRequestBody()), StandardCharsets.ISO_8859_1))) {
      while (lines.readLine() != null) {
        note(number(lines.readLine()));
        answer.append(separator).append(RESULT);
        separator = ',';
      }
    }
    return answer.append("]}").toString();
  }

  private static int number(String document) {
    int from = document.indexOf(NUMBER) + NUMBER.length();
    return Integer.parseInt(document, from, document.indexOf('"', from), 10);
  }

  private synchronized void note(int number) {
    if (seen.get(number)) {
      repeated++;
    }
    seen.set(number);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
