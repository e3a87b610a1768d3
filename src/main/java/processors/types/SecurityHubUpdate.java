package processors.types;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import processors.normalize.DocumentStep;
import processors.normalize.TimestampText;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * When a Security Hub finding happened, and its id's suffix. A new finding happened when its
 * product last updated it; any other was changed in Security Hub, when the event says. A finding is
 * loaded anew for each change of its workflow.
 */
public final class SecurityHubUpdate implements DocumentStep {

  private static final FieldPath EVENT_TIME = FieldPath.of(Envelope.EVENTBRIDGE_TIMESTAMP);
  private static final FieldPath STATUS = FieldPath.of("Workflow.Status");
  private static final FieldPath UPDATED = FieldPath.of("UpdatedAt");
  private static final FieldPath TIMESTAMP = FieldPath.of("@timestamp");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (Envelope.EVENTBRIDGE_TIMESTAMP.equals(record.envelope().timestampField())) {
      document.put(EVENT_TIME, record.envelope().timestamp());
    }
    String status = document.text(STATUS);
    if ("NEW".equals(status)) {
      OffsetDateTime updated = time(document.text(UPDATED));
      if (updated != null) {
        document.put(TIMESTAMP, TimestampText.of(updated));
      }
    }
    document.idSuffix(
        document.text(TIMESTAMP) + (status == null || status.isEmpty() ? "" : "_" + status));
  }

  private static OffsetDateTime time(String text) {
    try {
      return text == null ? null : OffsetDateTime.parse(text);
    } catch (DateTimeException e) {
      return null; // the event's time stands in for one that cannot be read
    }
  }
}
