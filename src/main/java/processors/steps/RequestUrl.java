package processors.steps;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * {@code url.full} from the request line of a load balancer, {@code "GET https://host:443/path
 * HTTP/1.1"}. A client that sent no request leaves {@code "- http://host:80- -"} or {@code "- - -"}
 * ("Access logs for your Application Load Balancer", Elastic Load Balancing User Guide): the dash
 * is no part of the URL.
 */
public final class RequestUrl implements DocumentStep {

  private static final FieldPath REQUEST = FieldPath.of("request");
  private static final FieldPath FULL = FieldPath.of("url.full");
  private static final FieldPath PATH = FieldPath.of("url.path");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String url = secondWord(document.text(REQUEST));
    if (url.isEmpty() || url.equals("-")) {
      return;
    }
    boolean withoutPath = document.get(PATH) == null && url.endsWith("-");
    document.put(FULL, withoutPath ? url.substring(0, url.length() - 1) : url);
  }

  private static String secondWord(String request) {
    int from = request == null ? -1 : request.indexOf(' ');
    if (from < 0) {
      return "";
    }
    int to = request.indexOf(' ', from + 1);
    return request.substring(from + 1, to < 0 ? request.length() : to);
  }
}
