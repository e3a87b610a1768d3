package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import processors.record.Document;
import processors.record.Envelope;
import processors.record.FieldPath;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Record;
import processors.record.RecordRange;

class DocumentIdsTest {

  private static final FieldPath ID = FieldPath.of("id");
  private static final FieldPath SUFFIX = FieldPath.of("count");
  private static final Document NO_FIELDS = SampleRecords.document("{}");

  private final ObjectSource source = SampleRecords.source("app/a.log");

  @Test
  void aSecondDeliveryGivesTheSameId() {
    ObjectSource again =
        new ObjectSource(
            new ObjectReference("logs", "app/a.log", 77, new RecordRange(5, 9)),
            "app",
            null,
            null,
            null,
            SampleRecords.INGESTED.plusSeconds(99));

    assertThat(base(again, Record.ofText(7, 8, "line")))
        .isEqualTo(base(source, Record.ofText(7, 8, "line")));
  }

  @Test
  void equalLinesOfAnObjectHaveDifferentIds() {
    Set<String> ids = new HashSet<>();
    DocumentIds documentIds = new DocumentIds(null, null, source);
    for (int number = 1; number <= 10_000; number++) {
      ids.add(documentIds.base(NO_FIELDS, Record.ofText(number, number, "same")));
    }

    assertThat(ids).hasSize(10_000).allMatch(id -> id.matches("[A-Za-z0-9_-]{20}"));
  }

  @Test
  void theSameLineOfAnotherObjectHasAnotherId() {
    Record record = Record.ofText(1, 1, "line");
    ObjectSource otherBucket =
        new ObjectSource(
            ObjectReference.of("logs2", "app/a.log"),
            "app",
            null,
            null,
            null,
            SampleRecords.INGESTED);

    assertThat(
            Set.of(
                base(source, record),
                base(SampleRecords.source("app/b.log"), record),
                base(otherBucket, record)))
        .hasSize(3);
  }

  @Test
  void theIdOfAnEnvelopeDoesNotDependOnTheObject() {
    Record record = enveloped("e1", "line");

    assertThat(base(SampleRecords.source("app/b.log"), record)).isEqualTo(base(source, record));
    assertThat(base(source, enveloped("e2", "line"))).isNotEqualTo(base(source, record));
    assertThat(base(source, enveloped("e1", "line2"))).isNotEqualTo(base(source, record));
  }

  @Test
  void theEndOfAnEnvelopesIdIsNotTheBeginningOfTheRecord() {
    assertThat(base(source, enveloped("1", "2x"))).isNotEqualTo(base(source, enveloped("12", "x")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'id': 'abc'}",
        "{'id': 'abc', 'count': ''}",
        "{'id': 'abc', 'count': null}",
        "{'id': 'abc', 'count': {}}"
      })
  void aRecordsOwnIdIsTakenAsItIs(String fields) {
    assertThat(full(fields)).isEqualTo("abc");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'id': 'abc', 'count': 3}", "{'id': 'abc', 'count': '3'}"})
  void aSuffixIsPutBehindTheRecordsOwnId(String fields) {
    assertThat(full(fields)).isEqualTo("abc_3");
  }

  @Test
  void aStepsSuffixComesFirst() {
    Document document = SampleRecords.document("{'id': 5, 'count': 3}");
    document.idSuffix("x");

    assertThat(full(document)).isEqualTo("5_x");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{'id': ''}", "{'id': null}", "{'id': {'a': 1}}", "{'id': true}"})
  void aRecordWithoutItsOwnIdGetsOneByItsPlace(String fields) {
    assertThat(full(fields)).isEqualTo(base(source, SampleRecords.record("line")));
  }

  @Test
  void anIdThatOpenSearchTakesIsKept() {
    String longest = "ü".repeat(256);

    assertThat(full("{'id': '" + longest + "'}")).isEqualTo(longest);
  }

  @Test
  void longerIdsAreHashedWithAllThatTellsThemApart() {
    String tooLong = "ü".repeat(256) + "x";

    assertThat(
            Set.of(
                full("{'id': '" + tooLong + "'}"),
                full("{'id': '" + tooLong + "y'}"),
                full("{'id': '" + tooLong + "', 'count': 1}"),
                full("{'id': '" + tooLong + "', 'count': 2}")))
        .hasSize(4)
        .allMatch(id -> id.length() < 30);
    assertThat(
            Set.of(
                full("{'id': 'a', 'count': '" + tooLong + "'}"),
                full("{'id': 'b', 'count': '" + tooLong + "'}")))
        .hasSize(2)
        .allMatch(id -> id.length() < 30);
  }

  @Property
  void noIdIsLongerThanOpenSearchTakes(
      @ForAll String id, @ForAll String suffix, @ForAll String text) {
    Document document = SampleRecords.document("{}");
    document.put(ID, id.repeat(3));
    document.put(SUFFIX, suffix.repeat(3));
    DocumentIds ids = new DocumentIds(ID, SUFFIX, source);
    String base = ids.base(document, SampleRecords.record(text));

    assertThat(base.getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 512);
    assertThat(ids.full(base, document).getBytes(StandardCharsets.UTF_8)).hasSizeBetween(1, 512);
  }

  private String full(String fields) {
    return full(SampleRecords.document(fields));
  }

  private String full(Document document) {
    DocumentIds ids = new DocumentIds(ID, SUFFIX, source);
    return ids.full(ids.base(document, SampleRecords.record("line")), document);
  }

  private static String base(ObjectSource source, Record record) {
    return new DocumentIds(null, null, source).base(NO_FIELDS, record);
  }

  private static Record enveloped(String id, String text) {
    return SampleRecords.record(text, Envelope.cloudWatch("1", "group", "stream", id, "0"));
  }
}
