package processors.feeds.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;

/**
 * A server that speaks as much of S3 as a feeds store needs, with the conditions of writes as
 * Amazon S3 heeds them.
 */
final class FakeBucket implements AutoCloseable {

  /** What the server does with the conditions of writes. */
  enum Conditions {
    HEEDED,
    NOT_IMPLEMENTED
  }

  private record Content(byte[] bytes, String etag) {}

  private final Map<String, Content> objects = new TreeMap<>();
  private final Conditions conditions;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private int versions;

  FakeBucket(Conditions conditions) throws IOException {
    this.conditions = conditions;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  S3Client client() {
    return S3Client.builder()
        .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
        .region(Region.US_EAST_1)
        .credentialsProvider(AnonymousCredentialsProvider.create())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .serviceConfiguration(
            S3Configuration.builder()
                .pathStyleAccessEnabled(true)
                .chunkedEncodingEnabled(false)
                .build())
        .build();
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      String[] path = exchange.getRequestURI().getPath().split("/", 3);
      String key = path.length > 2 ? path[2] : "";
      synchronized (this) {
        switch (exchange.getRequestMethod()) {
          case "PUT" -> put(exchange, key, body);
          case "DELETE" -> {
            objects.remove(key);
            exchange.sendResponseHeaders(204, -1);
          }
          case "HEAD" -> get(exchange, key);
          default -> {
            if (key.isEmpty()) {
              list(exchange);
            } else {
              get(exchange, key);
            }
          }
        }
      }
    }
  }

  private void put(HttpExchange exchange, String key, byte[] body) throws IOException {
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    String noneMatch = exchange.getRequestHeaders().getFirst("If-None-Match");
    boolean conditional = match != null || noneMatch != null;
    Content there = objects.get(key);
    if (conditional && conditions == Conditions.NOT_IMPLEMENTED) {
      fail(exchange, 501, "NotImplemented");
    } else if (noneMatch != null && there != null
        || match != null && there != null && !there.etag.equals(match)) {
      fail(exchange, 412, "PreconditionFailed");
    } else if (match != null && there == null) {
      fail(exchange, 404, "NoSuchKey");
    } else {
      Content put = new Content(body, "\"" + ++versions + "\"");
      objects.put(key, put);
      exchange.getResponseHeaders().set("ETag", put.etag);
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void get(HttpExchange exchange, String key) throws IOException {
    Content there = objects.get(key);
    String match = exchange.getRequestHeaders().getFirst("If-Match");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (there == null) {
      fail(exchange, 404, "NoSuchKey");
    } else if (match != null && !match.equals(there.etag)) {
      fail(exchange, 412, "PreconditionFailed");
    } else {
      exchange.getResponseHeaders().set("ETag", there.etag);
      exchange.getResponseHeaders().set("Last-Modified", "Sat, 10 Jan 2026 00:00:00 GMT");
      if (head) {
        exchange.getResponseHeaders().set("Content-Length", "" + there.bytes.length);
      }
      exchange.sendResponseHeaders(200, head || there.bytes.length == 0 ? -1 : there.bytes.length);
      if (!head) {
        exchange.getResponseBody().write(there.bytes);
      }
    }
  }

  private void list(HttpExchange exchange) throws IOException {
    String query =
        URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
    String prefix = query.replaceAll(".*prefix=([^&]*).*", "$1");
    StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
    objects.forEach(
        (key, content) -> {
          if (key.startsWith(prefix)) {
            xml.append(
                ("<Contents><Key>%s</Key><ETag>%s</ETag><Size>%d</Size>"
                        + "<LastModified>2026-01-10T00:00:00.000Z</LastModified></Contents>")
                    .formatted(key, content.etag, content.bytes.length));
          }
        });
    send(exchange, 200, xml.append("</ListBucketResult>").toString());
  }

  private static void fail(HttpExchange exchange, int status, String code) throws IOException {
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.sendResponseHeaders(status, -1);
    } else {
      send(exchange, status, "<Error><Code>" + code + "</Code></Error>");
    }
  }

  private static void send(HttpExchange exchange, int status, String xml) throws IOException {
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/xml");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
