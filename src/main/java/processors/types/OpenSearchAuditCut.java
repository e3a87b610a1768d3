package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Marks audit messages that could not be parsed, and says so where the reason is that Amazon
 * OpenSearch Service cut them: it sends no more than 10,000 characters of a message ("Monitoring
 * audit logs in Amazon OpenSearch Service", Amazon OpenSearch Service Developer Guide).
 */
public final class OpenSearchAuditCut implements DocumentStep {

  private static final FieldPath RULE_NAME = FieldPath.of("rule.name");
  private static final FieldPath ERROR = FieldPath.of("error.message");
  private static final int LONGEST = 10_000;

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    Object rule = document.get(RULE_NAME);
    if (rule != null && !rule.equals("")) {
      return;
    }
    document.put(RULE_NAME, "ParsingError");
    String message = record.text();
    if (message.codePointCount(0, message.length()) == LONGEST) {
      document.put(
          ERROR,
          "cut by Amazon OpenSearch Service, which sends at most 10,000 characters of an audit message");
    }
  }
}
