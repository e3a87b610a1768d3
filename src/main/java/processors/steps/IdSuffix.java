package processors.steps;

import java.util.Arrays;
import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Tells apart records with one id by the values of fields, such as the time and the state. Fields
 * without a value are left out.
 */
public final class IdSuffix implements DocumentStep {

  @Required private List<FieldPath> fields = List.of();

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = Arrays.stream(paths.strip().split("\\s+")).map(FieldPath::of).toList();
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    StringBuilder suffix = new StringBuilder();
    for (FieldPath field : fields) {
      Object value = document.get(field);
      if (value instanceof String || value instanceof Number) {
        suffix.append(suffix.isEmpty() ? "" : "_").append(value);
      }
    }
    if (!suffix.isEmpty()) {
      document.idSuffix(suffix.toString());
    }
  }
}
