package processors.types;

import java.math.BigDecimal;
import processors.normalize.DocumentStep;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The time of an audit event of Aurora MySQL in seconds since 1970: Aurora writes microseconds.
 * RDS's MariaDB plugin writes date and time, which stay as they are.
 */
public final class MysqlAuditTime implements DocumentStep {

  private static final FieldPath TIME = FieldPath.of("mysql_timestamp");
  private static final LinearPattern MICROSECONDS =
      LinearPattern.compile(" *(?P<us>[0-9]{16,18}) *");
  private static final int DECIMALS = 6;

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String text = document.text(TIME);
    if (text != null && MICROSECONDS.matches(text)) {
      document.put(TIME, BigDecimal.valueOf(Long.parseLong(text.strip()), DECIMALS));
    }
  }
}
