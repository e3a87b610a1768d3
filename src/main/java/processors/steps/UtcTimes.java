package processors.steps;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Writes times of the form {@code 2026-01-10 02:20:09}, which mean UTC, as ISO 8601 says, so that
 * OpenSearch takes them for dates. Texts of another form stay as they are.
 */
public final class UtcTimes implements DocumentStep {

  private static final LinearPattern SPACED =
      LinearPattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

  @Required private List<FieldPath> fields = List.of();

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    fields = FieldList.of(paths);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    for (FieldPath field : fields) {
      String text = document.text(field);
      if (text != null && SPACED.matches(text)) {
        document.put(field, text.replace(' ', 'T') + "+00:00");
      }
    }
  }
}
