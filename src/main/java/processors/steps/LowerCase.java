package processors.steps;

import java.util.List;
import java.util.Locale;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/** Writes texts in lower case, as the Elastic Common Schema wants protocols and the like. */
public final class LowerCase implements DocumentStep {

  @Required private List<FieldPath> fields = List.of();

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = FieldList.of(paths);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (FieldPath field : fields) {
      String text = document.text(field);
      if (text != null) {
        document.put(field, text.toLowerCase(Locale.ROOT));
      }
    }
  }
}
