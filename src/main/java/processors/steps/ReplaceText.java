package processors.steps;

import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/** Replaces a text wherever it occurs in a field. */
public final class ReplaceText implements DocumentStep {

  @Required private FieldPath field;
  @Required private String text = "";
  private String by = "";

  /** The field. */
  public void setField(String path) {
    field = FieldPath.of(path);
  }

  /** What is replaced; no pattern. */
  public void setText(String replaced) {
    text = replaced;
  }

  /** What stands there afterwards. */
  public void setBy(String replacement) {
    by = replacement;
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String value = document.text(field);
    if (value != null && !text.isEmpty() && value.contains(text)) {
      document.put(field, value.replace(text, by));
    }
  }
}
