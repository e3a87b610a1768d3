package processors.types;

import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.steps.TrimEnd;

/**
 * The query of a MySQL or MariaDB audit event as the client sent it: the log has it in single
 * quotes, with backslash escapes ("MariaDB Audit Plugin - Log Format", MariaDB documentation;
 * "Audit log details", Amazon Aurora User Guide). Events of tables have the table's name there,
 * without quotes, which stays as it is.
 */
public final class MysqlAuditQuery implements DocumentStep {

  private static final FieldPath OBJECT = FieldPath.of("mysql_object");
  private static final FieldPath QUERY = FieldPath.of("rds.query");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String object = document.text(OBJECT);
    if (object != null) {
      document.put(QUERY, query(TrimEnd.trimmed(object, ";")));
    }
  }

  private static String query(String object) {
    if (!object.startsWith("'")) {
      return object;
    }
    boolean closed = object.length() > 1 && object.endsWith("'");
    return new BackslashEscapes(object.substring(1, object.length() - (closed ? 1 : 0))).resolved();
  }
}
