package processors.types;

import java.util.Locale;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.steps.TrimEnd;

/**
 * The statement that was slow, without the {@code use} and {@code SET timestamp} lines that MySQL
 * writes before it ("The Slow Query Log", MySQL Reference Manual). Where there is nothing else, all
 * lines are the statement.
 */
public final class MysqlSlowStatement implements DocumentStep {

  private static final FieldPath LOGGED = FieldPath.of("mysql_query");
  private static final FieldPath QUERY = FieldPath.of("rds.query");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String logged = document.text(LOGGED);
    int from = logged == null ? -1 : statement(logged);
    if (from >= 0) {
      document.put(QUERY, TrimEnd.trimmed(logged.substring(from), ";"));
    }
  }

  /** Where the first line begins that neither {@code use} nor {@code set} begins, or -1. */
  private static int statement(String text) {
    int line = 0;
    while (isContext(text, line)) {
      int end = text.indexOf('\n', line);
      if (end < 0) {
        return -1;
      }
      line = end + 1;
    }
    return line;
  }

  private static boolean isContext(String text, int line) {
    String begin = text.substring(line, Math.min(text.length(), line + 3)).toLowerCase(Locale.ROOT);
    return begin.equals("use") || begin.equals("set");
  }
}
