package processors.steps;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.record.Removal;

/**
 * Takes fields out of the document that live on under another name; the record's text has them all.
 */
public final class DropFields implements DocumentStep {

  @Required("fields")
  private Removal removal = new Removal(List.of());

  /** The fields, with white space between them. */
  public void setFields(String paths) {
    removal = new Removal(FieldList.of(paths));
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    removal.from(document);
  }
}
