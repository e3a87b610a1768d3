package processors.delivery;

import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.RecordBatch;

/**
 * How many records ended in each way.
 *
 * @param loaded in OpenSearch
 * @param excluded left out by a rule
 * @param deadLetters in the dead-letter channel
 */
record OutcomeCounts(long loaded, long excluded, long deadLetters) {

  static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0);

  /**
   * @throws IllegalStateException if a record of the batch has no outcome
   */
  static OutcomeCounts of(RecordBatch batch) {
    long loaded = 0;
    long excluded = 0;
    long deadLetters = 0;
    for (BatchEntry entry : batch.entries()) {
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
    return new OutcomeCounts(loaded, excluded, deadLetters);
  }

  OutcomeCounts plus(OutcomeCounts other) {
    return new OutcomeCounts(
        loaded + other.loaded, excluded + other.excluded, deadLetters + other.deadLetters);
  }

  long total() {
    return loaded + excluded + deadLetters;
  }
}
