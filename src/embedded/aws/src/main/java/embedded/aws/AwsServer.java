package embedded.aws;

import embedded.child.ChildSettings;
import embedded.child.Server;
import java.nio.file.Path;
import java.util.Map;

/** S3 and SQS on the loopback address, S3 telling SQS of every object that is written. */
final class AwsServer implements Server {
  private final QueueServer queues;
  private final ObjectServer objects;

  private AwsServer(QueueServer queues, ObjectServer objects) {
    this.queues = queues;
    this.objects = objects;
  }

  /**
   * Starts both.
   *
   * @param settings {@code data} (directory), {@code s3.port} and {@code sqs.port} (0 for any; a
   *     free one is taken when it is not free), {@code region}, {@code buckets} (parted by commas),
   *     {@code queue} and {@code dead-letter-queue} (names), {@code visibility.seconds}, {@code
   *     max-receives} (0 for no redrive policy)
   */
  static AwsServer start(ChildSettings settings) throws Exception {
    Path data = settings.path("data");
    String region = settings.text("region");
    QueueServer queues =
        QueueServer.start(
            settings.number("sqs.port"), region, data.resolve("queues"), Queue.all(settings));
    EventNotifications notifications =
        new EventNotifications(region, queues.sender(settings.text("queue")));
    ObjectServer objects =
        ObjectServer.start(
            settings.number("s3.port"),
            region,
            data.resolve("objects"),
            settings.list("buckets"),
            notifications);
    return new AwsServer(queues, objects);
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("s3", objects.port(), "sqs", queues.port());
  }

  @Override
  public void close() {
    objects.close();
    queues.close();
  }
}
