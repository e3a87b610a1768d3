package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Sets {@code event.action} and {@code event.outcome} by the id of a Windows event. Ids that the
 * table does not have tell nothing.
 */
public final class WindowsEventAction implements DocumentStep {

  private static final FieldPath EVENT_ID = FieldPath.of("Event.System.EventID");
  private static final FieldPath ACTION = FieldPath.of("event.action");
  private static final FieldPath OUTCOME = FieldPath.of("event.outcome");

  private final WindowsEventTable table = WindowsEventTable.standard();

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    WindowsEventTable.Row row = table.get(document.text(EVENT_ID));
    if (row != null) {
      document.put(ACTION, row.action());
      document.put(OUTCOME, row.outcome());
    }
  }
}
