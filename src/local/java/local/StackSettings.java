package local;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What the embedded stack is to be like.
 *
 * @param data the directory for what the servers keep and for their logs
 * @param ports the wanted ports
 * @param region the AWS region that S3 and SQS speak of
 * @param buckets the buckets that are made; what is written into them is notified to the ingest
 *     queue
 * @param queues the queues that are made
 * @param openSearchHeap heap of OpenSearch, as {@code -Xmx} takes it
 */
public record StackSettings(
    Path data,
    Ports ports,
    String region,
    List<String> buckets,
    Queues queues,
    String openSearchHeap) {
  /** Checks that there is a bucket and copies the list. */
  public StackSettings {
    Objects.requireNonNull(data, "data");
    buckets = List.copyOf(buckets);
    if (buckets.isEmpty()) {
      throw new IllegalArgumentException("the embedded stack needs a bucket, none was named");
    }
  }

  /**
   * The usual stack on free ports: bucket {@code logs}, queues {@code ingest} and {@code
   * dead-letters}, a visibility timeout of 30 seconds, no redrive, 512 MB of heap.
   */
  public static StackSettings in(Path data) {
    return new StackSettings(
        data,
        Ports.FREE,
        "us-east-1",
        List.of("logs"),
        new Queues("ingest", "dead-letters", Duration.ofSeconds(30), 0),
        "512m");
  }

  /** The same with other wanted ports. */
  public StackSettings with(Ports other) {
    return new StackSettings(data, other, region, buckets, queues, openSearchHeap);
  }

  /** The same with other queues. */
  public StackSettings with(Queues other) {
    return new StackSettings(data, ports, region, buckets, other, openSearchHeap);
  }

  /** The same with other buckets. */
  public StackSettings withBuckets(List<String> other) {
    return new StackSettings(data, ports, region, other, queues, openSearchHeap);
  }

  /**
   * The wanted ports. A free one is taken where this says 0, and where the wanted one is not free.
   *
   * @param openSearch of OpenSearch's REST API
   * @param s3 of S3
   * @param sqs of SQS
   */
  public record Ports(int openSearch, int s3, int sqs) {
    /** Any that are free. */
    public static final Ports FREE = new Ports(0, 0, 0);
  }

  /**
   * The two queues.
   *
   * @param ingest the name of the queue that S3 notifies
   * @param deadLetters the name of the dead-letter queue
   * @param visibility how long a received message stays hidden, in whole seconds
   * @param maxReceives after how many receives SQS moves a message to the dead-letter queue; 0 for
   *     never
   */
  public record Queues(String ingest, String deadLetters, Duration visibility, int maxReceives) {}
}
