package processors.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The headers of a web request as an object, {@code httpRequest.header}, and those that the Elastic
 * Common Schema has fields for ("Log fields for protection pack or web ACL traffic", AWS WAF
 * Developer Guide). Credentials ({@code Authorization}) are taken out of the fields.
 */
public final class WafHeaders implements DocumentStep {

  private static final FieldPath HEADERS = FieldPath.of("httpRequest.headers");
  private static final FieldPath HEADER = FieldPath.of("httpRequest.header");
  private static final FieldPath DOMAIN = FieldPath.of("url.domain");
  private static final FieldPath USER_AGENT = FieldPath.of("user_agent.original");
  private static final FieldPath REFERRER = FieldPath.of("http.request.referrer");
  private static final String CREDENTIALS = "authorization";

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (!(document.get(HEADERS) instanceof List<?> headers) || headers.isEmpty()) {
      return;
    }
    Map<String, Object> byName = new FieldMap();
    List<Object> kept = new ArrayList<>();
    for (Object header : headers) {
      String name = name(header);
      if (!CREDENTIALS.equals(name)) {
        kept.add(header);
        if (name != null) {
          byName.put(name, ((Map<?, ?>) header).get("value"));
        }
      }
    }
    document.put(HEADERS, kept);
    document.put(HEADER, byName);
    put(document, DOMAIN, byName.get("host"));
    put(document, USER_AGENT, byName.get("user_agent"));
    put(document, REFERRER, byName.get("referer"));
  }

  private static void put(Document document, FieldPath field, Object value) {
    if (value != null) {
      document.put(field, value);
    }
  }

  private static String name(Object header) {
    return header instanceof Map<?, ?> fields && fields.get("name") instanceof String name
        ? name.toLowerCase(Locale.ROOT).replace('-', '_')
        : null;
  }
}
