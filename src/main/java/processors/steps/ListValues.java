package processors.steps;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Makes a list of an object's values where the names are data, such as rule ids: each would become
 * a field of the index.
 */
public final class ListValues implements DocumentStep {

  @Required private List<FieldPath> fields = List.of();

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = Arrays.stream(paths.strip().split("\\s+")).map(FieldPath::of).toList();
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (FieldPath field : fields) {
      if (document.get(field) instanceof Map<?, ?> object) {
        document.put(field, new ArrayList<Object>(object.values()));
      }
    }
  }
}
