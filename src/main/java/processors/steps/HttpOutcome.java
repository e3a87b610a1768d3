package processors.steps;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * {@code event.outcome} by {@code http.response.status_code}: 400 and more is a failure (RFC 9110,
 * section 15); without a status it is unknown.
 */
public final class HttpOutcome implements DocumentStep {

  private static final FieldPath STATUS = FieldPath.of("http.response.status_code");
  private static final FieldPath OUTCOME = FieldPath.of("event.outcome");
  private static final int FIRST_ERROR = 400;

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    document.put(OUTCOME, outcome(status(document.get(STATUS))));
  }

  private static String outcome(int status) {
    if (status <= 0) {
      return "unknown";
    }
    return status < FIRST_ERROR ? "success" : "failure";
  }

  private static int status(Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    try {
      return value instanceof String text ? Integer.parseInt(text) : 0;
    } catch (NumberFormatException e) {
      // A dash or a word where the status should be: there is none.
      return 0;
    }
  }
}
