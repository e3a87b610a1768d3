package processors.normalize;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Makes documents of the parsed records of one batch: the fields that every document has, and those
 * that the log type maps. Not thread-safe: one for each batch.
 */
final class Normalizer {

  static final String ID = "@id";

  private static final int NANOS_IN_MICROSECOND = 1000;

  private static final FieldPath EVENT_MODULE = FieldPath.of("event.module");
  private static final FieldPath EVENT_INGESTED = FieldPath.of("event.ingested");
  private static final FieldPath ECS_VERSION = FieldPath.of("ecs.version");

  private final LogType type;
  private final Normalization normalization;
  private final ObjectSource source;
  private final DocumentIds ids;
  private final String ingested;

  Normalizer(LogType type, ObjectSource source) {
    this.type = type;
    this.normalization = type.normalization();
    this.source = source;
    this.ids =
        new DocumentIds(
            normalization.id().orElse(null), normalization.idSuffix().orElse(null), source);
    this.ingested = TimestampText.of(source.ingested().atOffset(ZoneOffset.UTC));
  }

  /**
   * Normalises one record.
   *
   * @throws NoTimestamp if it has no time that can be read
   */
  void normalize(Document document, Record record) throws NoTimestamp {
    rename(document.fields());
    // What stands in a record that was not parsed is its envelope's and the parser's.
    if (normalization.fieldPrefix().isPresent() && !document.unparsed()) {
      document.noteOwnFields(record.envelope().fields().keySet());
    }
    document.timestamp(
        toMicroseconds(
            document.unparsed()
                ? normalization.timestamp().fallback(record, source)
                : normalization.timestamp().of(document, record, source)));
    basicFields(document, record);
    normalization.jsonText().toText(document);
    Object ownAccount = CloudFields.account(document);
    normalization.mapper().map(document);
    normalization.cloud().complete(document, record, source, ownAccount);
    ContainerFields.complete(document, record.envelope());
    normalization.mapper().constants(document);
  }

  /** As the reference does; OpenSearch keeps milliseconds, and the record its own spelling. */
  private static OffsetDateTime toMicroseconds(OffsetDateTime time) {
    return time.getNano() % NANOS_IN_MICROSECOND == 0 ? time : time.truncatedTo(ChronoUnit.MICROS);
  }

  /** The document's {@code _id}. */
  String id(Document document) {
    return ids.full((String) document.fields().get(ID), document);
  }

  /** The document's index. */
  String index(Document document) {
    return normalization.index().nameFor(document, source);
  }

  /**
   * Puts the record's own fields under the log type's prefix, if it has one. What the document's id
   * needs of them is noted before.
   */
  void prefixOwnFields(Document document) {
    normalization
        .fieldPrefix()
        .ifPresent(
            prefix -> {
              document.idSuffix(ids.suffix(document));
              prefix.putBefore(document);
            });
  }

  private void rename(Map<String, Object> fields) {
    normalization
        .renamed()
        .forEach(
            (to, from) -> {
              Object value = fields.get(from);
              if (!Blank.isBlank(value)) {
                fields.remove(from);
                fields.put(to, value);
              }
            });
  }

  private void basicFields(Document document, Record record) {
    String id = ids.base(document, record);
    Map<String, Object> fields = document.fields();
    fields.put("@message", record.text());
    fields.put("@timestamp", TimestampText.of(document.timestamp()));
    fields.put("@log_type", type.name());
    fields.put("@log_s3bucket", source.reference().bucket());
    fields.put("@log_s3key", source.reference().key());
    fields.put("@log_group", record.envelope().logGroup());
    fields.put("@log_stream", record.envelope().logStream());
    fields.put(ID, id);
    document.put(EVENT_MODULE, type.name());
    document.put(EVENT_INGESTED, ingested);
    document.put(ECS_VERSION, normalization.ecsVersion());
  }
}
