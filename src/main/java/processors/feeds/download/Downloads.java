package processors.feeds.download;

import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Downloads files. A file is whole or not there: what is too long, too slow, cut off or empty ends
 * in a {@link DownloadException}, and so does each answer but 200 and 304. Redirects are followed
 * where they lead to an allowed address. Safe for any thread.
 */
public final class Downloads {

  private static final int OK = 200;
  private static final int NOT_MODIFIED = 304;
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final Set<Integer> COME_AGAIN = Set.of(429, 503);
  private static final int MOST_REDIRECTS = 5;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final HttpClient client;
  private final DownloadPolicy policy;
  private final Duration longest;
  private final String userAgent;
  private final Clock clock;

  /**
   * Downloads.
   *
   * @param proxy which proxy to take for an address
   * @param longest how long one download may take in all
   * @param userAgent what the program calls itself
   */
  public Downloads(
      ProxySelector proxy, DownloadPolicy policy, Duration longest, String userAgent, Clock clock) {
    this.client =
        HttpClient.newBuilder()
            .proxy(proxy)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    this.policy = policy;
    this.longest = longest;
    this.userAgent = userAgent;
    this.clock = clock;
  }

  /**
   * Downloads to a file that is not there yet.
   *
   * @throws DownloadException if the file cannot be had whole
   */
  public Downloaded download(Request request, Path file) throws IOException {
    URI address = request.address();
    for (int redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      policy.check(address);
      HttpResponse<Path> response = send(request, address, file);
      int status = response.statusCode();
      if (status == OK) {
        return whole(response, address, file);
      }
      if (status == NOT_MODIFIED && !request.known().equals(Validators.NONE)) {
        return new Downloaded.Unchanged();
      }
      if (!REDIRECTS.contains(status)) {
        throw refused(response, address);
      }
      address = next(response, address);
    }
    throw failed(request.address(), "is redirected more than " + MOST_REDIRECTS + " times", null);
  }

  private HttpResponse<Path> send(Request request, URI address, Path file) throws IOException {
    CompletableFuture<HttpResponse<Path>> sent =
        client.sendAsync(httpRequest(request, address), body(request, file));
    try {
      return sent.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      sent.cancel(true);
      throw failed(address, "took longer than " + longest.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw failed(address, "was interrupted", e);
    } catch (ExecutionException e) {
      throw failed(address, "failed: " + reason(e.getCause()), e.getCause());
    }
  }

  private static String reason(Throwable cause) {
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  private HttpRequest httpRequest(Request request, URI address) {
    HttpRequest.Builder http =
        HttpRequest.newBuilder(address).timeout(longest).header("User-Agent", userAgent);
    boolean sameHost = address.getAuthority().equals(request.address().getAuthority());
    if (sameHost) {
      for (Map.Entry<String, String> header : request.headers().entrySet()) {
        http.header(header.getKey(), header.getValue());
      }
    }
    if (request.known().etag() != null) {
      http.header("If-None-Match", request.known().etag());
    }
    if (request.known().lastModified() != null) {
      http.header("If-Modified-Since", request.known().lastModified());
    }
    return http.build();
  }

  private static HttpResponse.BodyHandler<Path> body(Request request, Path file) {
    return info ->
        info.statusCode() == OK
            ? new LimitedFile(file, request.mostBytes())
            : BodySubscribers.replacing(file);
  }

  private static Downloaded whole(HttpResponse<Path> response, URI address, Path file)
      throws IOException {
    long bytes = Files.size(file);
    OptionalLong promised = response.headers().firstValueAsLong("Content-Length");
    if (promised.isPresent() && promised.getAsLong() != bytes) {
      throw failed(
          address, "is cut off: " + bytes + " of " + promised.getAsLong() + " bytes came", null);
    }
    if (bytes == 0) {
      throw failed(address, "is empty", null);
    }
    HttpHeaders headers = response.headers();
    return new Downloaded.Content(
        file,
        new Validators(
            headers.firstValue("ETag").orElse(null),
            headers.firstValue("Last-Modified").orElse(null)));
  }

  private DownloadException refused(HttpResponse<Path> response, URI address) {
    String message = message(address, "was answered with status " + response.statusCode());
    Duration wait =
        COME_AGAIN.contains(response.statusCode())
            ? response
                .headers()
                .firstValue("Retry-After")
                .flatMap(header -> RetryAfter.read(header, clock))
                .orElse(null)
            : null;
    return new DownloadException(message, wait);
  }

  private static URI next(HttpResponse<Path> response, URI address) throws DownloadException {
    String location = response.headers().firstValue("Location").orElse("");
    try {
      return address.resolve(location);
    } catch (IllegalArgumentException e) {
      throw failed(address, "is redirected to what is no address", e);
    }
  }

  private static DownloadException failed(URI address, String what, Throwable cause) {
    return new DownloadException(message(address, what), cause);
  }

  private static String message(URI address, String what) {
    return "the download of " + DownloadPolicy.withoutQuery(address) + " " + what;
  }
}
