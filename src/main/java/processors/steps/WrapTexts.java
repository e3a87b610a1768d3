package processors.steps;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Makes objects of texts where a field comes now as a text and now as an object, which no index can
 * hold both: one {@code field: name} a line, where the text goes on under the name. In a list, each
 * text is made an object.
 */
public final class WrapTexts implements DocumentStep {

  @Required("fields")
  private Map<FieldPath, String> names = Map.of();

  /**
   * One {@code field: name} a line.
   *
   * @throws IllegalArgumentException if a line is not of this form
   */
  public void setFields(String lines) {
    Map<FieldPath, String> read = new LinkedHashMap<>();
    for (String line : lines.split("\n")) {
      if (!line.isBlank()) {
        int colon = line.indexOf(": ");
        if (colon < 1) {
          throw new IllegalArgumentException("expected 'field: name', got '" + line + "'");
        }
        read.put(FieldPath.of(line.substring(0, colon).strip()), line.substring(colon + 2).strip());
      }
    }
    names = read;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    names.forEach(
        (field, name) -> {
          Object value = document.get(field);
          if (value instanceof String) {
            document.put(field, wrapped(value, name));
          } else if (value instanceof List<?> list) {
            document.put(field, wrapped(list, name));
          }
        });
  }

  private static List<Object> wrapped(List<?> list, String name) {
    List<Object> objects = new ArrayList<>(list.size());
    list.forEach(element -> objects.add(wrapped(element, name)));
    return objects;
  }

  private static Object wrapped(Object value, String name) {
    if (!(value instanceof String)) {
      return value;
    }
    Map<String, Object> object = new FieldMap();
    object.put(name, value);
    return object;
  }
}
