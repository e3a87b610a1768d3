package routes;

import java.util.function.BiConsumer;
import processors.normalize.LogTypes;
import processors.normalize.NormalizeRecords;
import processors.normalize.ParseRecords;
import processors.normalize.SerializeDocuments;
import processors.parse.RecordParsers;
import processors.read.RecordFormats;
import processors.read.RecordLimits;

/** The beans that make documents of records; the routes of all log types share them. */
final class DocumentBeans {

  private final LogTypes logTypes;

  DocumentBeans(RecordLimits limits) {
    logTypes = new LogTypes(RecordFormats.standard(), new RecordParsers(limits));
  }

  /** The log types, filled when the routes are loaded. */
  LogTypes logTypes() {
    return logTypes;
  }

  /** Puts the beans where the routes find them by name. */
  void bindTo(BiConsumer<String, Object> registry) {
    registry.accept("logTypes", logTypes);
    registry.accept("parse", new ParseRecords(logTypes));
    registry.accept("normalize", new NormalizeRecords(logTypes));
    registry.accept("serialize", new SerializeDocuments(logTypes));
  }
}
