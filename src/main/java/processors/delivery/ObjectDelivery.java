package processors.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import processors.record.Acknowledgement;
import processors.record.ObjectSource;
import processors.record.RecordBatch;

/**
 * Counts the batches of one object in and out. The object is done when all of it has been read and
 * every batch of it is settled. Safe for any thread.
 */
public final class ObjectDelivery implements Acknowledgement {

  private final Delivery delivery;
  private final ObjectSource source;
  private final Clock clock;
  private final Instant begun;
  private final Set<Integer> open = new HashSet<>();
  private long records;
  private OutcomeCounts outcomes = OutcomeCounts.NONE;
  private boolean allRead;

  ObjectDelivery(Delivery delivery, ObjectSource source, Clock clock) {
    this.delivery = delivery;
    this.source = source;
    this.clock = clock;
    this.begun = clock.instant();
  }

  /**
   * Counts a batch in. To be called before the batch enters the first step: once it is on its way,
   * another thread may settle it at any time.
   *
   * @throws DeliveryFailedException if the delivery has already failed, so that reading on is in
   *     vain
   */
  public void opened(RecordBatch batch) {
    delivery.refuseFailed();
    synchronized (this) {
      if (allRead || !open.add(batch.number())) {
        throw new IllegalStateException(
            "batch " + batch.number() + " of " + uri() + " was opened twice or too late");
      }
      records += batch.entries().size();
    }
  }

  /** Counts a batch out. A batch that is not open, or has records without outcome, is a failure. */
  @Override
  public void settled(RecordBatch batch) {
    try {
      close(batch.number(), OutcomeCounts.of(batch)).ifPresent(this::done);
    } catch (IllegalStateException e) {
      delivery.fail(e);
    }
  }

  @Override
  public void failed(RecordBatch batch, Throwable cause) {
    delivery.fail(cause);
  }

  /** Tells that the object's last batch has been opened. */
  public void allRead() {
    Optional<ObjectSummary> summary;
    synchronized (this) {
      allRead = true;
      summary = summaryIfDone();
    }
    summary.ifPresent(this::done);
  }

  private synchronized Optional<ObjectSummary> close(int number, OutcomeCounts counts) {
    if (!open.remove(number)) {
      throw new IllegalStateException("batch " + number + " of " + uri() + " was settled twice");
    }
    outcomes = outcomes.plus(counts);
    return summaryIfDone();
  }

  private Optional<ObjectSummary> summaryIfDone() {
    if (!allRead || !open.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ObjectSummary(
            source,
            records,
            outcomes.loaded(),
            outcomes.excluded(),
            outcomes.deadLetters(),
            outcomes.counted(),
            outcomes.documentBytes(),
            Duration.ofNanos(outcomes.loadNanos()),
            Duration.between(begun, clock.instant())));
  }

  private void done(ObjectSummary summary) {
    if (summary.records() == outcomes.total()) {
      delivery.done(this, summary);
    } else {
      delivery.fail(new IllegalStateException("the counts do not add up: " + summary));
    }
  }

  private String uri() {
    return source.reference().uri();
  }
}
