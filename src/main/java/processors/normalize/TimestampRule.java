package processors.normalize;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import processors.pattern.LinearPattern;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Where a log type's records have their time, and how it is written.
 *
 * @param fields the fields in which the time may be, in order; {@code cwl_timestamp}, {@code
 *     cwe_timestamp} and {@code file_timestamp} ask the envelope and the object's key
 * @param formats the formats that are tried, in order
 * @param zone where the records are made, for times that do not tell
 */
record TimestampRule(List<FieldPath> fields, List<TimestampFormat> formats, ZoneOffset zone) {

  private static final FieldPath FILE_TIMESTAMP = FieldPath.of("file_timestamp");
  private static final FieldPath TIMESTAMP = FieldPath.of("@timestamp");
  private static final LinearPattern MILLIS = LinearPattern.compile("[0-9]{1,18}");
  private static final TimestampFormat EPOCH = new EpochTimestamp();

  TimestampRule {
    fields = List.copyOf(fields);
    formats = List.copyOf(formats);
  }

  /**
   * The record's time. Where the log type asks the envelope, the document gets the field too. Where
   * it asks the key and that has none, somebody has given the object another name: its records are
   * loaded all the same.
   *
   * @throws NoTimestamp if the log type names fields and none holds a time of one of the formats
   */
  OffsetDateTime of(Document document, Record record, ObjectSource source) throws NoTimestamp {
    for (FieldPath field : fields) {
      if (field.equals(FILE_TIMESTAMP) && source.fileTime() != null) {
        return source.fileTime().atOffset(ZoneOffset.UTC);
      }
      String text = text(document, record, field);
      if (text != null) {
        keep(document, record.envelope(), field);
        return parse(text, field, source);
      }
    }
    if (fields.contains(FILE_TIMESTAMP)) {
      return fallback(record, source);
    }
    if (!fields.isEmpty()) {
      throw new NoTimestamp("expected a time in the field " + fields + ", found none");
    }
    String own = text(document, record, TIMESTAMP);
    return own != null ? parse(own, TIMESTAMP, source) : fallback(record, source);
  }

  /** The time of a record that has none of its own: its file's, its envelope's, or the present. */
  OffsetDateTime fallback(Record record, ObjectSource source) {
    if (source.fileTime() != null) {
      return source.fileTime().atOffset(ZoneOffset.UTC);
    }
    Envelope envelope = record.envelope();
    if (Envelope.CLOUDWATCH_TIMESTAMP.equals(envelope.timestampField())
        && envelope.timestamp() != null) {
      OffsetDateTime time = EPOCH.parse(envelope.timestamp(), ZoneOffset.UTC, source.ingested());
      if (time != null) {
        return time;
      }
    }
    return source.ingested().atOffset(ZoneOffset.UTC);
  }

  private static void keep(Document document, Envelope envelope, FieldPath field) {
    if (field.toString().equals(envelope.timestampField())) {
      document.put(field, asItWas(envelope.timestamp()));
    }
  }

  /** CloudWatch Logs tells times as numbers, EventBridge as texts. */
  private static Object asItWas(String time) {
    return MILLIS.matches(time) ? (Object) Long.valueOf(time) : time;
  }

  private static String text(Document document, Record record, FieldPath field) {
    Envelope envelope = record.envelope();
    if (field.toString().equals(envelope.timestampField())) {
      return envelope.timestamp();
    }
    Object value = document.get(field);
    if (value instanceof String || value instanceof Number) {
      String text = value.toString();
      return text.isEmpty() ? null : text;
    }
    return null;
  }

  private OffsetDateTime parse(String text, FieldPath field, ObjectSource source)
      throws NoTimestamp {
    for (TimestampFormat format : formats) {
      OffsetDateTime time = format.parse(text, zone, source.ingested());
      if (time != null) {
        return time;
      }
    }
    throw new NoTimestamp(
        "expected a time in the field " + field + " in the log type's format, got '" + text + "'");
  }
}
