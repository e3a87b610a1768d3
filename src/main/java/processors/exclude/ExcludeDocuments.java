package processors.exclude;

import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.RecordBatch;
import software.amazon.smithy.jmespath.JmespathException;

/**
 * The step {@code exclude}: checks finished documents, first by the JMESPath conditions in their
 * order, then by the rules on fields, which thus also see what mapping and enrichment made. A
 * condition that fails over a document leaves it in. Safe for any thread.
 */
public final class ExcludeDocuments implements Processor {

  private final Supplier<ExclusionRules> rules;
  private final ExclusionLog log;

  /**
   * The step.
   *
   * @param rules the rules as they are now; asked once for each batch
   * @param log is told what became of the documents
   */
  public ExcludeDocuments(Supplier<ExclusionRules> rules, ExclusionLog log) {
    this.rules = rules;
    this.log = log;
  }

  @Override
  public void process(Exchange exchange) {
    exclude(exchange.getMessage().getBody(RecordBatch.class));
  }

  /** Ends the documents of a batch that a rule leaves out, and counts all that were left out. */
  public void exclude(RecordBatch batch) {
    String logType = batch.object().logType();
    ExclusionRules.OfLogType ofType = rules.get().of(logType);
    DocumentRuntime runtime = new DocumentRuntime();
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        check(entry, ofType, runtime);
      }
      if (entry.outcome() instanceof Outcome.Excluded excluded) {
        log.excluded(logType, excluded.rule());
      }
    }
  }

  private void check(BatchEntry entry, ExclusionRules.OfLogType ofType, DocumentRuntime runtime) {
    Map<String, Object> fields = entry.document().fields();
    String rule = firstExcluding(entry, ofType, runtime);
    if (rule == null) {
      rule = ExcludeParsed.matching(ofType.fieldRules(), fields);
    }
    if (rule != null) {
      entry.end(new Outcome.Excluded(rule));
    }
  }

  private String firstExcluding(
      BatchEntry entry, ExclusionRules.OfLogType ofType, DocumentRuntime runtime) {
    Map<String, Object> fields = entry.document().fields();
    for (Condition condition : ofType.conditions()) {
      if (isTrue(condition, fields, runtime)) {
        if (condition.action() == Condition.Action.EXCLUDE) {
          return condition.shortName();
        }
        entry.count();
        log.counted(condition, fields);
      }
    }
    return null;
  }

  private boolean isTrue(Condition condition, Map<String, Object> fields, DocumentRuntime runtime) {
    try {
      return condition.isTrueOf(fields, runtime);
    } catch (JmespathException e) {
      log.failed(condition, e);
      return false;
    }
  }
}
