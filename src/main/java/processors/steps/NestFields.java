package processors.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Gathers the top-level fields {@code prefix_name} into the object {@code prefix} as {@code name}.
 */
public final class NestFields implements DocumentStep {

  @Required private String prefix = "";

  /** The prefix without its underscore. */
  public void setPrefix(String name) {
    prefix = name;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String start = prefix + "_";
    Map<String, Object> nested = new LinkedHashMap<>();
    document
        .fields()
        .entrySet()
        .removeIf(
            field -> {
              String name = field.getKey();
              boolean moves = name.startsWith(start) && name.length() > start.length();
              if (moves) {
                nested.put(name.substring(start.length()), field.getValue());
              }
              return moves;
            });
    nested.forEach((name, value) -> document.put(FieldPath.under(prefix, name), value));
  }
}
