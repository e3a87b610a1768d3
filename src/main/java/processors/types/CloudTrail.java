package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * What CloudTrail's records say between the lines: the outcome, the user's bare name and the
 * instance that a call is about ("CloudTrail record contents", AWS CloudTrail User Guide).
 */
public final class CloudTrail implements DocumentStep {

  private static final FieldPath ERROR_CODE = FieldPath.of("errorCode");
  private static final FieldPath ERROR_MESSAGE = FieldPath.of("errorMessage");
  private static final FieldPath OUTCOME = FieldPath.of("event.outcome");
  private static final FieldPath USER_NAME = FieldPath.of("user.name");
  private static final FieldPath EVENT_SOURCE = FieldPath.of("eventSource");

  private final CloudTrailInstance instance = new CloudTrailInstance();
  private final CloudTrailShapes shapes = new CloudTrailShapes();

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    boolean failed = document.get(ERROR_CODE) != null || document.get(ERROR_MESSAGE) != null;
    document.put(OUTCOME, failed ? "failure" : "success");
    shortenUserName(document);
    String eventSource = document.text(EVENT_SOURCE);
    instance.find(document, eventSource);
    shapes.unify(document, eventSource);
  }

  /** The name at the end of an ARN such as {@code arn:aws:sts::1:assumed-role/admin/alice}. */
  private static void shortenUserName(Document document) {
    String name = document.text(USER_NAME);
    if (name != null && name.indexOf(':') >= 0) {
      String afterColon = name.substring(name.lastIndexOf(':') + 1);
      document.put(USER_NAME, afterColon.substring(afterColon.lastIndexOf('/') + 1));
    }
  }
}
