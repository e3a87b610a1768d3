package processors.steps;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The parts of an HTTP request line (RFC 9112, section 3) as a web server's pattern found them:
 * {@code request_method}, {@code request_path} and {@code request_version}, or {@code request_raw}
 * where the client sent something else. Sets {@code http.version}, {@code http.request.method} and
 * the fields of {@code url}.
 */
public final class HttpRequestLine implements DocumentStep {

  private static final FieldPath METHOD = FieldPath.of("request_method");
  private static final FieldPath TARGET = FieldPath.of("request_path");
  private static final FieldPath VERSION = FieldPath.of("request_version");
  private static final FieldPath RAW = FieldPath.of("request_raw");

  private static final FieldPath HTTP_VERSION = FieldPath.of("http.version");
  private static final FieldPath HTTP_METHOD = FieldPath.of("http.request.method");
  private static final FieldPath ORIGINAL = FieldPath.of("url.original");
  private static final FieldPath DOMAIN = FieldPath.of("url.domain");
  private static final FieldPath PORT = FieldPath.of("url.port");
  private static final FieldPath PATH = FieldPath.of("url.path");
  private static final FieldPath QUERY = FieldPath.of("url.query");
  private static final FieldPath FRAGMENT = FieldPath.of("url.fragment");
  private static final FieldPath EXTENSION = FieldPath.of("url.extension");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String method = text(document, METHOD);
    String target = text(document, TARGET);
    String raw = text(document, RAW);
    put(document, HTTP_VERSION, text(document, VERSION));
    put(document, HTTP_METHOD, method);
    put(document, ORIGINAL, raw.isEmpty() ? target : raw);
    RequestTarget parts = RequestTarget.of(method, target);
    put(document, DOMAIN, parts.domain());
    put(document, PORT, parts.port());
    put(document, PATH, parts.path());
    put(document, QUERY, parts.query());
    put(document, FRAGMENT, parts.fragment());
    put(document, EXTENSION, parts.extension());
  }

  private static String text(Document document, FieldPath field) {
    String text = document.text(field);
    return text == null ? "" : text;
  }

  private static void put(Document document, FieldPath field, String value) {
    if (!value.isEmpty()) {
      document.put(field, value);
    }
  }
}
