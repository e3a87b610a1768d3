package processors.deadletter;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import processors.record.BatchEntry;
import processors.record.Outcome;
import processors.record.RecordBatch;

/** Finds the dead letters in what comes to the dead-letter channel. */
final class DeadLetters {

  private DeadLetters() {}

  /**
   * The dead letters in a body: a {@link DeadLetter}, a {@link RecordBatch} whose entries have
   * their outcomes, or a collection of these.
   *
   * @throws IllegalArgumentException if the body is something else
   */
  static Stream<DeadLetter> in(Exchange exchange) {
    return in(exchange.getMessage().getBody());
  }

  private static Stream<DeadLetter> in(Object body) {
    if (body instanceof Collection<?> several) {
      return several.stream().flatMap(DeadLetters::in);
    }
    if (body instanceof RecordBatch batch) {
      return batch.entries().stream().flatMap(entry -> of(batch, entry).stream());
    }
    if (body instanceof DeadLetter letter) {
      return Stream.of(letter);
    }
    throw new IllegalArgumentException(
        "expected dead letters or record batches for the dead-letter channel, got "
            + (body == null ? "nothing" : body.getClass().getName()));
  }

  private static List<DeadLetter> of(RecordBatch batch, BatchEntry entry) {
    return entry.outcome() instanceof Outcome.DeadLettered outcome
        ? List.of(DeadLetter.ofRecord(batch.object(), entry, outcome))
        : List.of();
  }
}
