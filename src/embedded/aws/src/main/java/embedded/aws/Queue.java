package embedded.aws;

import embedded.child.ChildSettings;
import java.util.List;
import java.util.Map;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.DeadLettersQueue;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/** The queues that the stack makes, in ElasticMQ's terms. */
final class Queue {
  private Queue() {}

  /** The ingest queue and its dead-letter queue. */
  static List<CreateQueueMetadata> all(ChildSettings settings) {
    String deadLetters = settings.text("dead-letter-queue");
    long visibilitySeconds = settings.number("visibility.seconds");
    int maxReceives = settings.number("max-receives");
    Option<DeadLettersQueue> redrive =
        maxReceives == 0
            ? Option.empty()
            : Option.apply(new DeadLettersQueue(deadLetters, maxReceives));
    return List.of(
        queue(settings.text("queue"), visibilitySeconds, redrive),
        queue(deadLetters, visibilitySeconds, Option.empty()));
  }

  private static CreateQueueMetadata queue(
      String name, long visibilitySeconds, Option<DeadLettersQueue> redrive) {
    long now = System.currentTimeMillis();
    return new CreateQueueMetadata(
        name,
        Option.apply(visibilitySeconds),
        Option.empty(),
        Option.empty(),
        now,
        now,
        redrive,
        false,
        false,
        Option.empty(),
        Option.empty(),
        scala.collection.immutable.Map.from(CollectionConverters.asScala(Map.of())));
  }
}
