package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import processors.record.BatchEntry;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldPath;
import processors.record.NobodyWaits;
import processors.record.Outcome;
import processors.record.PreparedDocument;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

class NormalizeRecordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void eachDocumentHasTheBasicFields() throws IOException {
    Record record =
        SampleRecords.record(
            "the line", Envelope.cloudWatch("210987654321", "group", "stream", "e1", "0"));
    BatchEntry entry = entry(record, "{'time': '2026-01-10T00:01:02.5+09:00', 'a': 'x'}");

    PreparedDocument prepared = normalized(type -> {}, entry);

    Map<String, Object> document = read(prepared);
    assertThat(prepared.index()).isEqualTo("log-app-2026-01");
    assertThat(prepared.id()).isEqualTo(document.remove("@id")).hasSize(20);
    assertThat(document)
        .isEqualTo(
            SampleRecords.fields(
                "{'time': '2026-01-10T00:01:02.5+09:00', 'a': 'x', '@message': 'the line',"
                    + " '@timestamp': '2026-01-10T00:01:02.500000+09:00', '@log_type': 'app',"
                    + " '@log_s3bucket': 'logs', '@log_s3key':"
                    + " 'AWSLogs/123456789012/app/eu-west-1/a.log', '@log_group': 'group',"
                    + " '@log_stream': 'stream', 'event': {'module': 'app', 'ingested':"
                    + " '2026-01-15T00:00:00+00:00'}, 'ecs': {'version': '1.10.0'}, 'cloud':"
                    + " {'provider': 'aws', 'account': {'id': '210987654321'}, 'region':"
                    + " 'eu-west-1'}}"));
  }

  @Test
  void theRecordsOwnEventIsKeptBesideTheBasicFields() throws IOException {
    BatchEntry entry =
        entry("{'time': '2026-01-10T00:00:00Z', 'event': {'module': 'x', 'id': '7'}}");

    Map<String, Object> document = read(normalized(type -> {}, entry));

    assertThat(document.get("event"))
        .isEqualTo(Map.of("module", "app", "id", "7", "ingested", "2026-01-15T00:00:00+00:00"));
  }

  @Test
  void constantsComeLast() throws IOException {
    BatchEntry entry = entry("{'time': '2026-01-10T00:00:00Z', 'who': 'x'}");

    Map<String, Object> document =
        read(
            normalized(
                type ->
                    type.setFields(
                        "event.module: =other\nuser.name: who\ncloud.region: =nowhere\nuser.id: =7"),
                entry));

    assertThat(document)
        .containsEntry("user", Map.of("name", "x", "id", "7"))
        .extractingByKeys("event", "cloud")
        .allSatisfy(
            object ->
                assertThat(object.toString()).containsAnyOf("module=other", "region=nowhere"));
  }

  @Test
  void fieldsGetTheirNewNamesFirstAndInOrder() throws IOException {
    BatchEntry entry =
        entry("{'time': '2026-01-10T00:00:00Z', 'a': '1', 'b': '2', 'none': '', 'n': 0}");

    Map<String, Object> document =
        read(
            normalized(
                type -> {
                  type.setRename("c: b\nb: a\nd: none\ne: missing\nm: n");
                  type.setFields("t.b: b\nt.c: c\nt.m: m");
                },
                entry));

    assertThat(document)
        .containsEntry("c", "2")
        .containsEntry("b", "1")
        .containsEntry("m", 0)
        .containsEntry("t", Map.of("b", "1", "c", "2", "m", "0"))
        .doesNotContainKeys("a", "d", "e", "n", "none");
  }

  @Test
  void fieldsOfManyShapesAreKeptAsText() throws IOException {
    BatchEntry entry =
        entry(
            "{'time': '2026-01-10T00:00:00Z', 'a': {'b': [1, {'c': 'x'}], 'd': 1.50, 'e': true, 'f':"
                + " '{not json', 'g': null}}");

    Map<String, Object> document =
        read(normalized(type -> type.setJsonText("a.b a.d a.e a.f a.g a.h"), entry));

    assertThat(document.get("a"))
        .isEqualTo(Map.of("b", "[1,{\"c\":\"x\"}]", "d", "1.5", "e", "true", "f", "{not json"));
  }

  @Test
  void ownFieldsGoUnderThePrefixAndMappedOnesStay() throws IOException {
    BatchEntry entry =
        entry(
            "{'time': '2026-01-10T00:00:00Z', 'old': {'x': 1}, 'app': {'own': 'y'}, 'a.b': 'dots',"
                + " 'user': {'login': 'z'}, '@timestamp': 'own', 'empty': ''}");

    Map<String, Object> document =
        read(
            normalized(
                type -> {
                  type.setFieldPrefix("app");
                  type.setRename("new: old");
                  type.setFields("user.name: user.login\nsource.port: new.x");
                },
                entry));

    assertThat(document.get("app"))
        .isEqualTo(
            SampleRecords.fields(
                "{'own': 'y', 'time': '2026-01-10T00:00:00Z', 'a.b': 'dots', 'new': {'x': 1}}"));
    assertThat(document)
        .containsEntry("user", Map.of("login", "z", "name", "z"))
        .containsEntry("source", Map.of("port", "1"))
        .containsEntry("@timestamp", "2026-01-10T00:00:00+00:00")
        .doesNotContainKeys("time", "old", "new", "a.b", "empty");
  }

  @Test
  void idAndIndexAreThoseThatStepsDecided() {
    BatchEntry entry = entry("{'time': '2026-01-10T00:00:00Z', 'uid': 'u1', 'n': 3}");

    PreparedDocument prepared =
        normalized(
            type -> {
              type.setId("uid");
              type.setIdSuffix("n");
              type.setFieldPrefix("app");
            },
            entry);

    assertThat(prepared.id()).isEqualTo("u1_3");
    assertThat(new String(prepared.json(), java.nio.charset.StandardCharsets.UTF_8))
        .contains("\"@id\":\"u1\"");
  }

  @Test
  void aRecordThatIsNotParsedIsLoadedAsItCame() throws IOException {
    BatchEntry entry = entry("{}");
    entry.document().markUnparsed();
    entry.document().put(FieldPath.of("error.message"), "no JSON");

    Map<String, Object> document = read(normalized(type -> {}, entry));

    assertThat(document)
        .containsEntry("@message", "line")
        .containsEntry("@timestamp", "2026-01-15T00:00:00+00:00")
        .containsEntry("error", Map.of("message", "no JSON"));
  }

  @Test
  void aRecordWithoutATimeEndsAloneAsADeadLetter() {
    BatchEntry wrong = entry("{'time': 'never'}");
    BatchEntry right = entry("{'time': '2026-01-10T00:00:00Z'}");
    BatchEntry ended = BatchEntry.deadLettered(SampleRecords.record("x"), Reason.UNPARSABLE, "why");

    run(type -> {}, List.of(wrong, ended, right));

    assertThat(wrong.outcome())
        .isEqualTo(
            new Outcome.DeadLettered(
                Reason.NO_TIMESTAMP,
                "expected a time in the field time in the log type's format, got 'never'"));
    assertThat(ended.outcome()).isEqualTo(new Outcome.DeadLettered(Reason.UNPARSABLE, "why"));
    assertThat(right.prepared()).isNotNull();
  }

  @Test
  void aDocumentThatCannotBeWrittenEndsAloneAsADeadLetter() {
    BatchEntry wrong = entry("{'time': '2026-01-10T00:00:00Z'}");
    wrong.document().fields().put("odd", new StringBuilder());
    BatchEntry right = entry("{'time': '2026-01-10T00:00:00Z'}");

    run(type -> {}, List.of(wrong, right));

    assertThat(wrong.outcome())
        .isInstanceOfSatisfying(
            Outcome.DeadLettered.class,
            letter -> {
              assertThat(letter.reason()).isEqualTo(Reason.NOT_NORMALIZED);
              assertThat(letter.detail()).contains("java.lang.StringBuilder");
            });
    assertThat(right.prepared()).isNotNull();
  }

  private static PreparedDocument normalized(
      Consumer<LogTypeDefinition> settings, BatchEntry entry) {
    run(settings, List.of(entry));
    assertThat(entry.outcome()).isNull();
    return entry.prepared();
  }

  private static void run(Consumer<LogTypeDefinition> settings, List<BatchEntry> entries) {
    LogTypeDefinition definition = LogTypesTest.sampleDefinition("app");
    definition.setTimestamp("time");
    settings.accept(definition);
    LogTypes logTypes = LogTypesTest.sampleLogTypes();
    logTypes.replaceWith(List.of(definition));
    RecordBatch batch = new RecordBatch(SampleRecords.source(), 1, entries, new NobodyWaits());

    new NormalizeRecords(logTypes).normalize(batch);
    new PrefixOwnFields(logTypes).prefix(batch);
    new SerializeDocuments(logTypes).serialize(batch);
  }

  private static BatchEntry entry(String fields) {
    return entry(SampleRecords.record("line"), fields);
  }

  private static BatchEntry entry(Record record, String fields) {
    BatchEntry entry = new BatchEntry(record);
    entry.document(new Document(SampleRecords.fields(fields)));
    return entry;
  }

  private static Map<String, Object> read(PreparedDocument prepared) throws IOException {
    return JSON.readValue(prepared.json(), new TypeReference<Map<String, Object>>() {});
  }
}
