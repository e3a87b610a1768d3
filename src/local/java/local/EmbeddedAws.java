package local;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * S3 and SQS in a process of their own; S3 notifies the ingest queue of each object that is
 * written.
 */
final class EmbeddedAws implements AutoCloseable {
  /** The account that ElasticMQ puts into the addresses of queues. */
  private static final String ACCOUNT = "000000000000";

  private final StackSettings settings;
  private final ChildProcess process;

  private EmbeddedAws(StackSettings settings) {
    this.settings = settings;
    this.process = ChildProcess.start(launch());
  }

  static EmbeddedAws start(StackSettings settings) {
    return new EmbeddedAws(settings);
  }

  URI s3() {
    return address("s3");
  }

  URI sqs() {
    return address("sqs");
  }

  URI queue(String name) {
    return sqs().resolve("/" + ACCOUNT + "/" + name);
  }

  Stream<PortFallback> fallbacks() {
    return Stream.of(
            new PortFallback("S3", settings.ports().s3(), process.port("s3")),
            new PortFallback("SQS", settings.ports().sqs(), process.port("sqs")))
        .filter(port -> port.wanted() != 0 && port.wanted() != port.taken());
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    process.kill();
  }

  @Override
  public void close() {
    process.close();
  }

  private URI address(String server) {
    return URI.create("http://127.0.0.1:" + process.port(server));
  }

  private ChildProcess.Launch launch() {
    Path data = settings.data();
    StackSettings.Queues queues = settings.queues();
    return new ChildProcess.Launch(
        "S3 and SQS",
        Servers.directory("aws"),
        "embedded.aws.AwsChild",
        List.of(
            "-Xmx256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError"),
        Map.of(
            "data", data.resolve("aws").toString(),
            "s3.port", Integer.toString(settings.ports().s3()),
            "sqs.port", Integer.toString(settings.ports().sqs()),
            "region", settings.region(),
            "buckets", String.join(",", settings.buckets()),
            "queue", queues.ingest(),
            "dead-letter-queue", queues.deadLetters(),
            "visibility.seconds", Long.toString(queues.visibility().toSeconds()),
            "max-receives", Integer.toString(queues.maxReceives())),
        data.resolve("logs").resolve("aws.log"));
  }
}
