package processors.steps;

import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Decodes a field that the log has percent-encoded. Some senders encode what came encoded already:
 * where a blank is still encoded, the text is decoded once more.
 */
public final class DecodePercent implements DocumentStep {

  private static final String ENCODED_BLANK = "%20";

  @Required private FieldPath field;

  /** The field. */
  public void setField(String path) {
    field = FieldPath.of(path);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String text = document.text(field);
    if (text != null && text.indexOf('%') >= 0) {
      String decoded = PercentEncoding.decode(text);
      document.put(
          field, decoded.contains(ENCODED_BLANK) ? PercentEncoding.decode(decoded) : decoded);
    }
  }
}
