package processors.types;

import java.util.List;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * An event of Okta's System Log ("LogEvent object", Okta System Log API): its parts go under {@code
 * okta}, with names in snake case, and the client's under {@code okta.client}. Of the targets, the
 * application takes the place of the list where there is one.
 */
public final class Okta implements DocumentStep {

  private static final String OKTA = "okta";

  private static final List<String> PARTS =
      List.of(
          "actor",
          "debugContext",
          "request",
          "outcome",
          "transaction",
          "authenticationContext",
          "securityContext",
          "displayMessage",
          "uuid",
          "version",
          "severity",
          "published",
          "legacyEventType",
          "eventType");

  private static final FieldPath TARGET = FieldPath.of("target");
  private static final FieldPath OKTA_TARGET = FieldPath.of("okta.target");
  private static final FieldPath CLIENT = FieldPath.of("client");
  private static final FieldPath OKTA_CLIENT = FieldPath.of("okta.client");

  /** What the client's parts are called under {@code okta.client}. */
  private static final Map<String, String> CLIENT_PARTS =
      Map.of(
          "device", "device",
          "ipAddress", "ip",
          "userAgent", "user_agent",
          "id", "id",
          "zone", "zone");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (String part : PARTS) {
      Object value = document.fields().get(part);
      if (value != null) {
        document.fields().remove(part);
        document.put(FieldPath.under(OKTA, SnakeCase.name(part)), SnakeCase.names(value));
      }
    }
    target(document);
    client(document);
  }

  private static void target(Document document) {
    Object targets = document.remove(TARGET);
    if (targets == null) {
      return;
    }
    document.put(OKTA_TARGET, targets);
    if (targets instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> target && "AppInstance".equals(target.get("type"))) {
          document.put(OKTA_TARGET, application(target));
        }
      }
    }
  }

  private static Map<String, Object> application(Map<?, ?> target) {
    Map<String, Object> name = new FieldMap();
    name.put("alternate_id", target.get("alternateId"));
    name.put("display_name", target.get("displayName"));
    Map<String, Object> application = new FieldMap();
    application.put("app_name", name);
    return application;
  }

  private static void client(Document document) {
    if (!(document.get(CLIENT) instanceof Map<?, ?> client)) {
      return;
    }
    Map<String, Object> parts = new FieldMap();
    CLIENT_PARTS.forEach((part, name) -> parts.put(name, SnakeCase.names(client.remove(part))));
    client.remove("geographicalContext");
    document.put(OKTA_CLIENT, parts);
  }
}
