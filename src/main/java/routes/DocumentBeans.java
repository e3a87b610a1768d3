package routes;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.BiConsumer;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.Processor;
import processors.enrich.Refreshable;
import processors.exclude.ExcludeDocuments;
import processors.exclude.ExcludeParsed;
import processors.exclude.ExclusionLog;
import processors.exclude.ExclusionRules;
import processors.feeds.EnrichmentData;
import processors.normalize.LogTypes;
import processors.normalize.NormalizeRecords;
import processors.normalize.ParseRecords;
import processors.normalize.PrefixOwnFields;
import processors.normalize.SerializeDocuments;
import processors.parse.RecordParsers;
import processors.read.RecordFormats;
import processors.read.RecordLimits;

/** The beans that make documents of records; the routes of all log types share them. */
final class DocumentBeans {

  private final LogTypes logTypes;
  private final EnrichmentData enrichmentData = EnrichmentData.empty();

  private final Refreshable<ExclusionRules> exclusionRules = new Refreshable<>(ExclusionRules.NONE);
  private final MeterRegistry meters;

  DocumentBeans(RecordLimits limits, MeterRegistry meters) {
    this.meters = meters;
    logTypes = new LogTypes(RecordFormats.standard(), new RecordParsers(limits));
  }

  /** The log types, filled when the routes are loaded. */
  LogTypes logTypes() {
    return logTypes;
  }

  /** Which records are left out; who reads the rules replaces them. */
  Refreshable<ExclusionRules> exclusionRules() {
    return exclusionRules;
  }

  /** What the documents are enriched with, filled by feeds. */
  EnrichmentData enrichmentData() {
    return enrichmentData;
  }

  /** Makes those beans that depend on settings. */
  CamelConfiguration configuration() {
    return new EnrichConfiguration(logTypes, enrichmentData);
  }

  /** Puts the other beans where the routes find them by name. */
  void bindTo(BiConsumer<String, Object> registry) {
    registry.accept("logTypes", logTypes);
    registry.accept("enrichmentData", enrichmentData);
    registry.accept("parse", new ParseRecords(logTypes));
    registry.accept("normalize", excludeAndNormalize());
    registry.accept("prefix", new PrefixOwnFields(logTypes));
    registry.accept("exclude", new ExcludeDocuments(exclusionRules, new ExclusionLog(meters)));
    registry.accept("serialize", new SerializeDocuments(logTypes));
  }

  /** Rules name the fields that a record came with, so they are checked before these are mapped. */
  private Processor excludeAndNormalize() {
    ExcludeParsed exclude = new ExcludeParsed(exclusionRules);
    NormalizeRecords normalize = new NormalizeRecords(logTypes);
    return exchange -> {
      exclude.process(exchange);
      normalize.process(exchange);
    };
  }
}
