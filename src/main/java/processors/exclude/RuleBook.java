package processors.exclude;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.enrich.Refreshable;

/**
 * Keeps the rules of all sources and puts what is new into force. A source that cannot be read
 * keeps its last rules. The gauge {@code siem.exclusion.defects} tells how many rules are broken.
 * Safe for any thread.
 */
public final class RuleBook {

  private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

  private final RuleSet own;
  private final Refreshable<ExclusionRules> inForce;
  private final Map<RuleSource, RuleSet> latest = new LinkedHashMap<>();
  private final Map<RuleSource, String> failures = new LinkedHashMap<>();
  private final AtomicInteger defects;

  private RuleBook(RuleSet own, Refreshable<ExclusionRules> inForce, MeterRegistry meters) {
    this.own = own;
    this.inForce = inForce;
    this.defects = meters.gauge("siem.exclusion.defects", new AtomicInteger());
    publish();
  }

  /**
   * A book that begins with the rules that leave out what collecting logs itself causes.
   *
   * @param inForce what the steps ask
   */
  public static RuleBook withOwnLogs(Refreshable<ExclusionRules> inForce, MeterRegistry meters) {
    return new RuleBook(OwnLogs.rules(), inForce, meters);
  }

  /**
   * A book that begins without rules.
   *
   * @param inForce what the steps ask
   */
  public static RuleBook empty(Refreshable<ExclusionRules> inForce, MeterRegistry meters) {
    return new RuleBook(RuleSet.NONE, inForce, meters);
  }

  /**
   * Reads a source again and, if it says something new, puts that into force.
   *
   * @throws RulesUnreadableException if it cannot be read; its last rules stay in force
   */
  public synchronized void read(RuleSource source) throws RulesUnreadableException {
    Optional<RuleSet> changed = source.changed();
    failures.remove(source);
    if (changed.isEmpty()) {
      return;
    }
    RuleSet rules = changed.get();
    latest.put(source, rules);
    publish();
    rules.defects().forEach(RuleBook::tell);
    LOG.atInfo()
        .addKeyValue("source", source.name())
        .addKeyValue("field_rules", rules.fieldRules().size())
        .addKeyValue("conditions", rules.conditions().size())
        .addKeyValue("skipped", rules.defects().size())
        .log("exclusion rules in force");
  }

  /** Reads a source again; what keeps it from that is told once. */
  public synchronized void refresh(RuleSource source) {
    try {
      read(source);
    } catch (RulesUnreadableException e) {
      if (!e.getMessage().equals(failures.put(source, e.getMessage()))) {
        LOG.atWarn()
            .addKeyValue("source", source.name())
            .addKeyValue("error", e.getMessage())
            .log("exclusion rules cannot be read; the last ones stay in force");
      }
    }
  }

  private void publish() {
    RuleSet all = latest.values().stream().reduce(RuleSet.NONE, RuleSet::plus);
    defects.set(all.defects().size());
    inForce.replace(ExclusionRules.of(own, all));
  }

  private static void tell(RuleDefect defect) {
    LOG.atWarn()
        .addKeyValue("source", defect.source())
        .addKeyValue("place", defect.place())
        .addKeyValue("problem", defect.problem())
        .log("exclusion rule skipped");
  }
}
