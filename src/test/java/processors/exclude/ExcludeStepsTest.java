package processors.exclude;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import processors.record.BatchEntry;
import processors.record.Document;
import processors.record.NobodyWaits;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.Reason;
import processors.record.Record;
import processors.record.RecordBatch;

class ExcludeStepsTest {

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private static RecordBatch batch(String logType, List<Map<String, Object>> documents) {
    List<BatchEntry> entries = new ArrayList<>();
    for (Map<String, Object> fields : documents) {
      BatchEntry entry = new BatchEntry(Record.ofText(entries.size() + 1L, 1, "x"));
      entry.document(new Document(new HashMap<>(fields)));
      entries.add(entry);
    }
    return batchOf(logType, entries);
  }

  private static RecordBatch batchOf(String logType, List<BatchEntry> entries) {
    ObjectSource source =
        new ObjectSource(ObjectReference.of("logs", "a"), logType, null, null, null, Instant.EPOCH);
    return new RecordBatch(source, 1, entries, new NobodyWaits());
  }

  private static ExclusionRules conditions(Condition... conditions) {
    return ExclusionRules.of(RuleSet.NONE, new RuleSet(List.of(), List.of(conditions), List.of()));
  }

  private RecordBatch exclude(ExclusionRules rules, RecordBatch batch) {
    new ExcludeDocuments(() -> rules, new ExclusionLog(meters)).exclude(batch);
    return batch;
  }

  private double count(String meter, String logType, String rule) {
    return meters.get(meter).tag("log_type", logType).tag("rule", rule).counter().count();
  }

  @Test
  void theFirstConditionThatExcludesWins() {
    ExclusionRules rules =
        conditions(
            new Condition("alb/count", Condition.Action.COUNT, "a"),
            new Condition("alb/fails", Condition.Action.EXCLUDE, "contains(b, 'x')"),
            new Condition("alb/first", Condition.Action.EXCLUDE, "a == `1`"),
            new Condition("alb/second", Condition.Action.EXCLUDE, "a"),
            new Condition("clb/all", Condition.Action.EXCLUDE, "@"));

    RecordBatch batch =
        exclude(rules, batch("alb", List.of(Map.of("a", 1), Map.of("a", 2), Map.of("c", 3))));

    assertThat(batch.entries())
        .extracting(BatchEntry::outcome)
        .containsExactly(new Outcome.Excluded("first"), new Outcome.Excluded("second"), null);
    assertThat(batch.entries()).extracting(BatchEntry::counted).containsExactly(true, true, false);
    assertThat(count("siem.excluded", "alb", "first")).isEqualTo(1);
    assertThat(count("siem.counted", "alb", "count")).isEqualTo(2);
    assertThat(count("siem.conditions.failed", "alb", "fails")).isEqualTo(3);
  }

  @Test
  void aCountedDocumentIsShownThreeTimesAndNeverWhole() {
    Logger logger = (Logger) LoggerFactory.getLogger(ExclusionLog.class);
    ListAppender<ILoggingEvent> shown = new ListAppender<>();
    shown.start();
    logger.addAppender(shown);
    logger.setLevel(Level.INFO);
    logger.setAdditive(false);
    List<Map<String, Object>> documents = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      documents.add(Map.of("a", i, "long", "x".repeat(5000)));
    }
    try {
      exclude(
          conditions(new Condition("shown/sample", Condition.Action.COUNT, "long")),
          batch("shown", documents));
    } finally {
      logger.setLevel(null);
      logger.setAdditive(true);
      logger.detachAppender(shown);
    }

    List<ILoggingEvent> samples =
        shown.list.stream()
            .filter(event -> event.getKeyValuePairs().toString().contains("shown/sample"))
            .toList();
    assertThat(samples).hasSize(3);
    assertThat(samples.get(0).getKeyValuePairs())
        .extracting(pair -> pair.key)
        .containsExactly("condition_name", "expression", "log_record");
    assertThat(samples.get(0).getKeyValuePairs().get(2).value.toString())
        .hasSizeLessThan(2100)
        .startsWith("{\"");
    assertThat(count("siem.counted", "shown", "sample")).isEqualTo(10);
  }

  @Test
  void whatEndedBeforeStaysAsItIsAndIsCounted() {
    BatchEntry byReader = new BatchEntry(Record.ofText(1, 1, "x"));
    byReader.end(new Outcome.Excluded("container stderr"));
    BatchEntry dead =
        BatchEntry.deadLettered(Record.ofText(2, 2, "x"), Reason.UNPARSABLE, "no match");

    exclude(
        conditions(new Condition("app/all", Condition.Action.EXCLUDE, "@")),
        batchOf("app", List.of(byReader, dead)));

    assertThat(dead.outcome()).isInstanceOf(Outcome.DeadLettered.class);
    assertThat(count("siem.excluded", "app", "container stderr")).isEqualTo(1);
  }

  @Test
  void rulesOnFieldsSeeTheRecordAsItCameAndTheFinishedDocument() throws Exception {
    ExclusionRules rules =
        ExclusionRules.of(
            OwnLogs.rules(),
            FieldRulesCsv.parse(
                "e.csv",
                "log_type,field,pattern,pattern_type\nalb,raw,x,text\nalb,source.ip,10\\..*,regex\n"));
    RecordBatch batch =
        batch(
            "alb",
            List.of(Map.of("raw", "x"), Map.of("source", Map.of("ip", "10.0.0.1")), Map.of()));

    new ExcludeParsed(() -> rules).exclude(batch);
    exclude(rules, batch);

    assertThat(batch.entries())
        .extracting(BatchEntry::outcome)
        .containsExactly(
            new Outcome.Excluded("raw=x"), new Outcome.Excluded("source.ip=10\\..*"), null);
  }

  @Test
  void whatTheProgramItselfCausesIsLeftOut() {
    ExclusionRules rules = ExclusionRules.of(OwnLogs.rules(), RuleSet.NONE);
    RecordBatch batch =
        batch(
            "cloudtrail",
            List.of(
                Map.of("userAgent", "aws-sdk-java/2.41.5 md/io#sync siem-routes/1.0"),
                Map.of("userAgent", "aws-cli/2.0"),
                Map.of("sourceIPAddress", "securitylake.amazonaws.com"),
                Map.of(
                    "userIdentity",
                    Map.of("arn", "arn:aws:iam::1:role/LambdaEsLoaderServiceRole"))));

    new ExcludeParsed(() -> rules).exclude(batch);

    assertThat(batch.entries())
        .extracting(BatchEntry::pending)
        .containsExactly(false, true, false, false);
  }
}
