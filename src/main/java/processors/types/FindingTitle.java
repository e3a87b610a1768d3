package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The title of a finding as the name of its rule: without the full stop at its end, which some
 * findings of one rule have and others have not.
 */
public final class FindingTitle implements DocumentStep {

  private static final FieldPath RULE_NAME = FieldPath.of("rule.name");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String title = document.text(RULE_NAME);
    if (title != null) {
      String text = title.strip();
      int end = text.length();
      while (end > 0 && text.charAt(end - 1) == '.') {
        end--;
      }
      document.put(RULE_NAME, text.substring(0, end));
    }
  }
}
