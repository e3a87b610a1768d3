package processors.exclude;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts what rules do: {@code siem.excluded}, {@code siem.counted} and {@code
 * siem.conditions.failed} by {@code log_type} and {@code rule}. Shows the first documents that a
 * condition with COUNT is true of. Safe for any thread.
 */
public final class ExclusionLog {

  private static final Logger LOG = LoggerFactory.getLogger(ExclusionLog.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** A sample is for recognising a record, not for keeping it. */
  private static final int SAMPLE_CHARACTERS = 2000;

  /** Rules come and go while the program runs; beyond so many names they are counted together. */
  private static final int MOST_NAMES = 1000;

  private static final String OTHERS = "others";
  private static final String LOG_TYPE = "log_type";
  private static final String RULE = "rule";

  private final MeterRegistry meters;
  private final Set<String> names = ConcurrentHashMap.newKeySet();

  /** Counts into a registry. */
  public ExclusionLog(MeterRegistry meters) {
    this.meters = meters;
  }

  void excluded(String logType, String rule) {
    meters.counter("siem.excluded", LOG_TYPE, logType, RULE, tag(rule)).increment();
  }

  void counted(Condition condition, Map<String, Object> document) {
    meters
        .counter("siem.counted", LOG_TYPE, condition.logType(), RULE, tag(condition.shortName()))
        .increment();
    if (condition.takeSample()) {
      LOG.atInfo()
          .addKeyValue("condition_name", condition.name())
          .addKeyValue("expression", condition.expression())
          .addKeyValue("log_record", sample(document))
          .log("condition with COUNT is true");
    }
  }

  void failed(Condition condition, RuntimeException cause) {
    meters
        .counter(
            "siem.conditions.failed",
            LOG_TYPE,
            condition.logType(),
            RULE,
            tag(condition.shortName()))
        .increment();
    if (condition.isFirstFailure()) {
      LOG.atWarn()
          .addKeyValue("condition_name", condition.name())
          .addKeyValue("expression", condition.expression())
          .addKeyValue("error", cause.getMessage())
          .log("condition failed over a document, which stays in; further failures are counted");
    }
  }

  private String tag(String rule) {
    return names.contains(rule) || names.size() < MOST_NAMES && names.add(rule) ? rule : OTHERS;
  }

  private static String sample(Map<String, Object> document) {
    try {
      String json = JSON.writeValueAsString(document);
      return json.length() <= SAMPLE_CHARACTERS ? json : json.substring(0, SAMPLE_CHARACTERS) + "…";
    } catch (JsonProcessingException e) {
      return "no JSON: " + e.getOriginalMessage();
    }
  }
}
