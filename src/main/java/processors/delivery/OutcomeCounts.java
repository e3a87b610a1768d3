package processors.delivery;

import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.RecordBatch;

/**
 * How many records ended in each way, and what it took to load them.
 *
 * @param loaded in OpenSearch
 * @param excluded left out by a rule
 * @param deadLetters in the dead-letter channel
 * @param counted those of them that a rule counted
 * @param documentBytes bytes of the documents that were made of them
 * @param loadNanos nanoseconds of the requests that they were sent in
 */
record OutcomeCounts(
    long loaded,
    long excluded,
    long deadLetters,
    long counted,
    long documentBytes,
    long loadNanos) {

  static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0, 0);

  /**
   * @throws IllegalStateException if a record of the batch has no outcome
   */
  static OutcomeCounts of(RecordBatch batch) {
    long loaded = 0;
    long excluded = 0;
    long deadLetters = 0;
    long counted = 0;
    long documentBytes = 0;
    long loadNanos = 0;
    for (BatchEntry entry : batch.entries()) {
      counted += entry.counted() ? 1 : 0;
      documentBytes += entry.documentBytes();
      loadNanos += entry.loadNanos();
      Outcome outcome = entry.outcome();
      if (outcome instanceof Outcome.Loaded) {
        loaded++;
      } else if (outcome instanceof Outcome.Excluded) {
        excluded++;
      } else if (outcome instanceof Outcome.DeadLettered) {
        deadLetters++;
      } else {
        throw new IllegalStateException(
            "record " + entry.record().number() + " was acknowledged without an outcome");
      }
    }
    return new OutcomeCounts(loaded, excluded, deadLetters, counted, documentBytes, loadNanos);
  }

  OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        loaded + other.loaded,
        excluded + other.excluded,
        deadLetters + other.deadLetters,
        counted + other.counted,
        documentBytes + other.documentBytes,
        loadNanos + other.loadNanos);
  }

  long total() {
    return loaded + excluded + deadLetters;
  }
}
