package processors.exclude;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.RecordBatch;

/**
 * Checks records by the fields that they came with, before these get other names. Safe for any
 * thread.
 */
public final class ExcludeParsed implements Processor {

  private final Supplier<ExclusionRules> rules;

  /**
   * The step.
   *
   * @param rules the rules as they are now; asked once for each batch
   */
  public ExcludeParsed(Supplier<ExclusionRules> rules) {
    this.rules = rules;
  }

  @Override
  public void process(Exchange exchange) {
    exclude(exchange.getMessage().getBody(RecordBatch.class));
  }

  /** Ends the records of a batch that a rule leaves out. */
  public void exclude(RecordBatch batch) {
    ExclusionRules.OfLogType ofType = rules.get().of(batch.object().logType());
    if (ofType.own().isEmpty() && ofType.fieldRules().isEmpty()) {
      return;
    }
    for (BatchEntry entry : batch.entries()) {
      if (entry.pending()) {
        endIfMatched(entry, ofType);
      }
    }
  }

  private static void endIfMatched(BatchEntry entry, ExclusionRules.OfLogType ofType) {
    Map<String, Object> fields = entry.document().fields();
    String rule = matching(ofType.own(), fields);
    if (rule == null) {
      rule = matching(ofType.fieldRules(), fields);
    }
    if (rule != null) {
      entry.end(new Outcome.Excluded(rule));
    }
  }

  /** The name of the first rule that matches, or null. */
  static String matching(List<FieldRule> rules, Map<String, Object> fields) {
    for (FieldRule rule : rules) {
      if (rule.matches(fields)) {
        return rule.name();
      }
    }
    return null;
  }
}
