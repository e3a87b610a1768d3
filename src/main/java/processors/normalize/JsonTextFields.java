package processors.normalize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import processors.record.Document;
import processors.record.FieldPath;

/**
 * Keeps the values of some fields as text: an object or a list as JSON, a number or boolean as it
 * is written. Such fields come in so many shapes that OpenSearch could not give them one type.
 */
final class JsonTextFields {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<FieldPath> paths;

  JsonTextFields(List<FieldPath> paths) {
    this.paths = List.copyOf(paths);
  }

  void toText(Document document) {
    for (FieldPath path : paths) {
      Object value = document.get(path);
      if (value != null && !(value instanceof String)) {
        document.put(path, text(value));
      }
    }
  }

  private static String text(Object value) {
    if (!(value instanceof Map<?, ?>) && !(value instanceof Collection<?>)) {
      return value.toString();
    }
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "a value that came from JSON cannot be written as JSON", e);
    }
  }
}
