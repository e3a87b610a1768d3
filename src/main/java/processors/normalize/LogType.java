package processors.normalize;

import java.time.Instant;
import java.util.Optional;
import processors.parse.RecordParserFactory;
import processors.read.RecordFormat;

/**
 * A kind of log, checked and ready to use. Immutable and safe for any thread.
 *
 * @param name its name: its route's, its documents' {@code @log_type} and its metrics'
 * @param priority its turn when a key is matched, smaller first
 * @param keys which objects are of this type
 * @param format finds the records in an object
 * @param parsers turn a record's text into fields
 * @param normalization how a record becomes a document
 * @param enrichment which fields are enriched
 */
public record LogType(
    String name,
    int priority,
    KeyRule keys,
    RecordFormat format,
    RecordParserFactory parsers,
    Normalization normalization,
    EnrichmentFields enrichment) {

  /** Whether an object of this key is of this type. */
  public boolean matches(String key) {
    return keys.matches(key);
  }

  /** Why an object of this key is left alone although it is of this type, if it is. */
  public Optional<String> ignoredBecause(String key) {
    return keys.ignoredBecause(key);
  }

  /** The time in the key, if the log type looks for one and the key has it. */
  public Optional<Instant> fileTime(String key) {
    return keys.fileTime(key);
  }
}
