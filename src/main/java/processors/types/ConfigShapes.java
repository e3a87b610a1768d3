package processors.types;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Shapes of configuration items that differ from one resource type to the other although the name
 * is the same ("Supported Resource Types for AWS Config", AWS Config Developer Guide): the reason
 * of a function's state, and the statements of WAF rules, which are objects of any depth and are
 * kept as JSON text.
 */
public final class ConfigShapes implements DocumentStep {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final FieldPath STATE_REASON = FieldPath.of("configuration.stateReason");
  private static final FieldPath STATE_REASON_CODE = FieldPath.of("configuration.stateReasonCode");
  private static final FieldPath RULES = FieldPath.of("configuration.rules");
  private static final String STATEMENT = "statement";

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    stateReason(document);
    statements(document.get(RULES));
  }

  private static void stateReason(Document document) {
    String message = document.text(STATE_REASON);
    if (message == null) {
      return;
    }
    Map<String, Object> reason = new FieldMap();
    reason.put("message", message);
    Object code = document.remove(STATE_REASON_CODE);
    if (code != null) {
      reason.put("code", code);
    }
    document.put(STATE_REASON, reason);
  }

  @SuppressWarnings("unchecked")
  private static void statements(Object rules) {
    if (rules instanceof List<?> list) {
      for (Object element : list) {
        if (element instanceof Map<?, ?> rule && rule.get(STATEMENT) instanceof Map<?, ?> object) {
          ((Map<String, Object>) rule).put(STATEMENT, json(object));
        }
      }
    }
  }

  private static String json(Map<?, ?> object) {
    try {
      return JSON.writeValueAsString(object);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a value that came from JSON cannot be written as JSON", e);
    }
  }
}
