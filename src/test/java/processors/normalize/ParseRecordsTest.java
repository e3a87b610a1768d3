package processors.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.AbstractList;
import java.util.List;
import org.junit.jupiter.api.Test;
import processors.record.BatchEntry;
import processors.record.Content;
import processors.record.Envelope;
import processors.record.NobodyWaits;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

class ParseRecordsTest {

  private static final List<String> HEADER = List.of("a");

  @Test
  void aRecordThatBringsItsParserDownEndsAloneAsADeadLetter() {
    BatchEntry wrong = row(1, new Unreadable());
    BatchEntry right = row(2, List.of("x"));

    parse(List.of(wrong, right));

    assertThat(wrong.outcome())
        .isEqualTo(
            new Outcome.DeadLettered(
                Reason.UNPARSABLE, "parse failed: java.lang.IllegalStateException: unreadable"));
    assertThat(right.document().fields()).containsEntry("a", "x");
  }

  private static void parse(List<BatchEntry> entries) {
    LogTypeDefinition definition = LogTypesTest.sampleDefinition("app");
    definition.setFormat("csv");
    LogTypes logTypes = LogTypesTest.sampleLogTypes();
    logTypes.replaceWith(List.of(definition));

    new ParseRecords(logTypes)
        .parse(new RecordBatch(SampleRecords.source(), 1, entries, new NobodyWaits()));
  }

  private static BatchEntry row(long number, List<String> values) {
    Content row = new Content.Row(HEADER, values);
    return new BatchEntry(new Record(number, number, "line", row, Envelope.NONE));
  }

  private static final class Unreadable extends AbstractList<String> {
    @Override
    public String get(int index) {
      throw new IllegalStateException("unreadable");
    }

    @Override
    public int size() {
      return 1;
    }
  }
}
