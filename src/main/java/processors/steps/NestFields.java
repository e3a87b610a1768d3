package processors.steps;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Gathers the top-level fields {@code prefix_name} into the object {@code prefix} as {@code name}.
 */
public final class NestFields implements DocumentStep {

  private String prefix = "";

  /** The prefix without its underscore. */
  public void setPrefix(String name) {
    prefix = name;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String start = prefix + "_";
    for (String name : List.copyOf(document.fields().keySet())) {
      if (name.startsWith(start) && name.length() > start.length()) {
        Object value = document.fields().remove(name);
        document.put(FieldPath.under(prefix, name.substring(start.length())), value);
      }
    }
  }
}
