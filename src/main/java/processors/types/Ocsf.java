package processors.types;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.normalize.TimestampFormat;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * An event of the Open Cybersecurity Schema Framework: its category decides index and log type
 * ("Categories", schema.ocsf.io), a finding happened when it was last changed, and a user's name is
 * the last part of an ARN.
 */
public final class Ocsf implements DocumentStep {

  private static final String INDEX = "log-ocsf";
  private static final String LOG_TYPE = "ocsf";
  private static final String FINDINGS = "2";
  private static final TimestampFormat EPOCH = TimestampFormat.named("epoch");
  private static final LinearPattern INDEXABLE = LinearPattern.compile("[a-z0-9][a-z0-9_.&-]*");

  private record Category(String index, String logType) {}

  private static final Category UNKNOWN = new Category("", "");

  private static final Map<String, Category> CATEGORIES =
      Map.of(
          "1", new Category("-system", "-system-activity"),
          "2", new Category("-findings", "-findings"),
          "3", new Category("-audit", "-audit-activity"),
          "4", new Category("-network", "-network-activity"),
          "5", new Category("-config", "-config-inventory"));

  private static final FieldPath CATEGORY_NAME = FieldPath.of("category_name");
  private static final FieldPath CATEGORY_UID = FieldPath.of("category_uid");
  private static final FieldPath MODIFIED = FieldPath.of("finding.modified_time");
  private static final FieldPath CREATED = FieldPath.of("finding.created_time");
  private static final FieldPath TIMESTAMP = FieldPath.of("@timestamp");
  private static final FieldPath TYPE = FieldPath.of("@log_type");
  private static final FieldPath USER_NAME = FieldPath.of("user.name");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String uid = uid(document.get(CATEGORY_UID));
    Category category = category(document.text(CATEGORY_NAME), uid);
    document.indexName(INDEX + category.index);
    document.put(TYPE, LOG_TYPE + category.logType);
    if (uid.equals(FINDINGS)) {
      OffsetDateTime time = time(document.get(MODIFIED), source.ingested());
      time = time == null ? time(document.get(CREATED), source.ingested()) : time;
      if (time != null) {
        document.timestamp(time);
        document.put(TIMESTAMP, time.toInstant().toEpochMilli());
      }
    }
    String name = document.text(USER_NAME);
    if (name != null && name.indexOf(':') >= 0) {
      String last = name.substring(name.lastIndexOf(':') + 1);
      document.put(USER_NAME, last.substring(last.lastIndexOf('/') + 1));
    }
  }

  private static Category category(String name, String uid) {
    String small = name == null ? "" : name.strip().toLowerCase(Locale.ROOT);
    String first = small.split("\\s", 2)[0];
    if (!first.isEmpty() && INDEXABLE.matches(first)) {
      return new Category("-" + first, "-" + small.replace(' ', '-'));
    }
    return CATEGORIES.getOrDefault(uid, UNKNOWN);
  }

  private static String uid(Object value) {
    if (value instanceof Number number) {
      return String.valueOf(number.longValue());
    }
    return value instanceof String text ? text.strip() : "";
  }

  /** The time that a field tells, or null; 0 is what some write who know none. */
  private static OffsetDateTime time(Object value, Instant now) {
    if (value instanceof Number || value instanceof String) {
      OffsetDateTime time = EPOCH.parse(value.toString(), ZoneOffset.UTC, now);
      return time == null || time.toEpochSecond() == 0 ? null : time;
    }
    return null;
  }
}
