package processors.steps;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Takes out fields, and elements of lists, that hold the word by which a source says that it has no
 * value, such as {@code NA}.
 */
public final class DropValue implements DocumentStep {

  @Required private String value = "";
  @Required private List<FieldPath> fields = List.of();

  /** The word. */
  public void setValue(String word) {
    value = word;
  }

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = FieldList.of(paths);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (FieldPath field : fields) {
      Object there = document.get(field);
      if (value.equals(there)) {
        document.remove(field);
      } else if (there instanceof List<?> list && list.contains(value)) {
        document.put(field, list.stream().filter(element -> !value.equals(element)).toList());
      }
    }
  }
}
