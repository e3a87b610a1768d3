package processors.types;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import processors.record.Document;
import processors.record.FieldPath;

/**
 * Gives fields of CloudTrail that some services fill with a text and others with an object one
 * shape, since OpenSearch refuses a document whose field has another type than the index's. The
 * rules are facts about the services' API calls.
 */
final class CloudTrailShapes {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String VALUE = "value";
  private static final List<String> IAM_ARNS =
      List.of("arn:aws:iam", "arn:aws-cn:iam", "arn:aws-us-gov:iam");

  /** A text at a place becomes an object with the text in one field. */
  private record TextAsObject(FieldPath place, String field) {
    static TextAsObject of(String place, String field) {
      return new TextAsObject(FieldPath.of(place), field);
    }
  }

  private static final FieldPath CREDENTIALS = FieldPath.of("responseElements.credentials");
  private static final FieldPath RULES =
      FieldPath.of("requestParameters.ReplicationConfiguration.Rule");
  private static final FieldPath ACCOUNT_IDS = FieldPath.of("requestParameters.accountIds");
  private static final FieldPath RESOURCE_ID = FieldPath.of("requestParameters.resourceId");
  private static final FieldPath TABLES = FieldPath.of("responseElements.tableMetadataList");
  private static final FieldPath TABLE = FieldPath.of("responseElements.tableMetadata");
  private static final FieldPath ITEMS = FieldPath.of("requestParameters.items");

  private static final TextAsObject STATUS = TextAsObject.of("responseElements.status", "status");

  /** Fields that hold one value or an object: any single value becomes an object. */
  private static final List<FieldPath> ALWAYS_OBJECTS =
      List.of(FieldPath.of("requestParameters.tags"), FieldPath.of("responseElements.policy"));

  /** Fields whose object holds nothing but its value: the value takes the object's place. */
  private static final List<FieldPath> UNWRAPPED =
      List.of(
          FieldPath.of("requestParameters.disableApiTermination"),
          FieldPath.of("requestParameters.disableApiStop"));

  private static final TextAsObject PARAMETERS =
      TextAsObject.of("requestParameters.parameters", VALUE);

  private static final Map<String, TextAsObject> BY_SERVICE =
      Map.of(
          "glue.amazonaws.com", TextAsObject.of("requestParameters.configuration", "text"),
          "cognito-idp.amazonaws.com", TextAsObject.of("responseElements.session", VALUE),
          "ecs.amazonaws.com", TextAsObject.of("requestParameters.command", "command"),
          "ssm.amazonaws.com", PARAMETERS,
          "sqlworkbench.amazonaws.com", PARAMETERS,
          "redshift-data.amazonaws.com", TextAsObject.of("responseElements.database", "name"),
          "cloud9.amazonaws.com", TextAsObject.of("requestParameters.settings", VALUE));

  void unify(Document document, String eventSource) {
    credentials(document);
    ALWAYS_OBJECTS.forEach(place -> toObject(document, place));
    UNWRAPPED.forEach(place -> unwrap(document, place));
    textToObject(document, STATUS);
    if (eventSource != null) {
      unifyByService(document, eventSource);
    }
  }

  private static void unifyByService(Document document, String eventSource) {
    TextAsObject rule = BY_SERVICE.get(eventSource);
    if (rule != null) {
      textToObject(document, rule);
    }
    switch (eventSource) {
      case "athena.amazonaws.com" -> tables(document);
      case "s3.amazonaws.com" -> replicationRules(document);
      case "inspector2.amazonaws.com" -> accounts(document);
      case "codeguru-security.amazonaws.com" -> resource(document);
      case "dynamodb.amazonaws.com" -> toObject(document, ITEMS);
      default -> {
        // the table above is all that other services need
      }
    }
  }

  private static void credentials(Document document) {
    String credentials = document.text(CREDENTIALS);
    if (credentials != null) {
      boolean arn = IAM_ARNS.stream().anyMatch(credentials::contains);
      document.put(CREDENTIALS, object(arn ? "iam" : VALUE, credentials));
    }
  }

  private static void textToObject(Document document, TextAsObject rule) {
    String text = document.text(rule.place());
    if (text != null && !text.isEmpty()) {
      document.put(rule.place(), object(rule.field(), text));
    }
  }

  private static void toObject(Document document, FieldPath place) {
    Object value = document.get(place);
    if (value == null || value instanceof Map<?, ?>) {
      return;
    }
    boolean objects =
        value instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map;
    if (value instanceof List<?> list && list.isEmpty()) {
      document.remove(place);
    } else if (!objects) {
      document.put(place, object(VALUE, value instanceof List<?> ? value : value.toString()));
    }
  }

  private static void unwrap(Document document, FieldPath place) {
    if (document.get(place) instanceof Map<?, ?> wrapper && wrapper.containsKey(VALUE)) {
      Object value = wrapper.get(VALUE);
      document.remove(place);
      document.put(place, value);
    }
  }

  private static void tables(Document document) {
    if (document.get(TABLES) instanceof List<?> tables) {
      tables.forEach(
          table ->
              renameParameter(
                  table, "projection.date.interval.unit", "projection.date.interval_unit"));
    }
    renameParameter(
        document.get(TABLE),
        "projection.part_date.interval.unit",
        "projection.part_date.interval_unit");
  }

  private static void renameParameter(Object table, String from, String to) {
    if (table instanceof Map<?, ?> fields && fields.get("parameters") instanceof Map<?, ?> raw) {
      Map<String, Object> parameters = mutable(raw);
      Object value = parameters.remove(from);
      if (value != null) {
        parameters.put(to, value);
      }
    }
  }

  private static void replicationRules(Document document) {
    if (document.get(RULES) instanceof List<?> rules) {
      for (Object rule : rules) {
        if (rule instanceof Map<?, ?> fields
            && fields.get("Filter") instanceof Map<?, ?> filter
            && !filter.isEmpty()) {
          mutable(fields).put("Filter", json(fields.get("Filter")));
        }
      }
    }
  }

  private static void accounts(Document document) {
    if (document.get(ACCOUNT_IDS) instanceof List<?> ids
        && !ids.isEmpty()
        && ids.get(0) instanceof Map) {
      document.put(ACCOUNT_IDS, json(ids));
    }
  }

  private static void resource(Document document) {
    Object resource = document.get(RESOURCE_ID);
    if (resource != null && !(resource instanceof String)) {
      document.put(RESOURCE_ID, json(resource));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> mutable(Map<?, ?> fields) {
    return (Map<String, Object>) fields;
  }

  private static Map<String, Object> object(String field, Object value) {
    Map<String, Object> object = new LinkedHashMap<>(4);
    object.put(field, value);
    return object;
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a value that came from JSON cannot be written as JSON", e);
    }
  }
}
