package embedded.aws;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A request that writes a whole object.
 *
 * @param eventName what notifications call it
 * @param bucket the bucket's name
 * @param key the object's key, plain
 */
record ObjectWrite(String eventName, String bucket, String key) {
  /**
   * Queries with which a PUT writes something about an object, or a part of one, and not the
   * object.
   */
  private static final Set<String> NOT_THE_OBJECT =
      Set.of("acl", "tagging", "legal-hold", "retention", "uploadId");

  /** Recognises it by "Actions" of the Amazon S3 API Reference, in path style. */
  static Optional<ObjectWrite> of(HttpServletRequest request) {
    // The first element is empty: a path begins with a slash.
    String[] path = request.getRequestURI().split("/", 3);
    if (path.length < 3 || path[2].isEmpty()) {
      return Optional.empty();
    }
    return eventName(request)
        .map(event -> new ObjectWrite(event, decode(path[1]), decode(path[2])));
  }

  private static Optional<String> eventName(HttpServletRequest request) {
    Set<String> query = queryNames(request);
    if (request.getMethod().equals("POST") && query.contains("uploadId")) {
      return Optional.of("ObjectCreated:CompleteMultipartUpload");
    }
    if (!request.getMethod().equals("PUT") || query.stream().anyMatch(NOT_THE_OBJECT::contains)) {
      return Optional.empty();
    }
    return Optional.of(
        request.getHeader("x-amz-copy-source") == null
            ? "ObjectCreated:Put"
            : "ObjectCreated:Copy");
  }

  // Not getParameterMap: that would read the body of a form.
  private static Set<String> queryNames(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null
        ? Set.of()
        : Arrays.stream(query.split("&"))
            .map(parameter -> parameter.split("=", 2)[0])
            .collect(Collectors.toSet());
  }

  // In a path, unlike in a form, a plus sign stands for itself.
  private static String decode(String part) {
    return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
