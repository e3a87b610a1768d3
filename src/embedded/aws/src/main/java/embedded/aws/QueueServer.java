package embedded.aws;

import com.typesafe.config.ConfigFactory;
import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.pekko.actor.ActorRef;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.actor.Props;
import org.apache.pekko.pattern.Patterns;
import org.elasticmq.NodeAddress;
import org.elasticmq.StrictSQSLimits$;
import org.elasticmq.actor.QueueManagerActor;
import org.elasticmq.actor.queue.QueueEvent;
import org.elasticmq.persistence.CreateQueueMetadata;
import org.elasticmq.persistence.sql.SqlQueuePersistenceActor;
import org.elasticmq.persistence.sql.SqlQueuePersistenceConfig;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.TheSQSRestServerBuilder;
import org.elasticmq.util.NowProvider;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/** ElasticMQ on the loopback address; its queues and messages outlive it. */
final class QueueServer implements AutoCloseable {
  /** The account that ElasticMQ puts into addresses and ARNs. */
  static final String ACCOUNT = "000000000000";

  private static final String HOST = "127.0.0.1";
  private static final Duration RESTORE_LIMIT = Duration.ofSeconds(30);

  private final ActorSystem actors;
  private final SQSRestServer server;
  private final int port;

  private QueueServer(ActorSystem actors, SQSRestServer server) {
    this.actors = actors;
    this.server = server;
    this.port = server.waitUntilStarted().localAddress().getPort();
  }

  /**
   * Starts the server, restores what its data directory holds and makes the queues that are
   * missing.
   *
   * @param port the wanted port; another is taken when it is not free
   */
  static QueueServer start(int port, String region, Path data, List<CreateQueueMetadata> queues)
      throws Exception {
    ActorSystem actors =
        ActorSystem.create(
            "elasticmq",
            ConfigFactory.parseMap(
                    Map.of(
                        "pekko.coordinated-shutdown.run-by-jvm-shutdown-hook", "off",
                        "pekko.loglevel", "WARNING"))
                .withFallback(ConfigFactory.load()));
    ActorRef store = actors.actorOf(store(data, queues));
    ActorRef manager =
        actors.actorOf(
            Props.create(
                QueueManagerActor.class,
                () ->
                    new QueueManagerActor(
                        new NowProvider(), StrictSQSLimits$.MODULE$, Option.apply(store))));
    restore(store, manager);
    return listen(port, region, actors, manager, store);
  }

  /** The port that it listens on. */
  int port() {
    return port;
  }

  /** Sends to one of its queues. */
  QueueSender sender(String queue) {
    return new QueueSender("http://" + HOST + ":" + port + "/" + ACCOUNT + "/" + queue);
  }

  @Override
  public void close() {
    server.stopAndWait();
    actors.terminate();
  }

  private static QueueServer listen(
      int port, String region, ActorSystem actors, ActorRef manager, ActorRef store) {
    try {
      return new QueueServer(actors, serve(port, region, actors, manager, store));
    } catch (RuntimeException e) {
      if (port != 0 && isBindFailure(e)) {
        return new QueueServer(actors, serve(0, region, actors, manager, store));
      }
      throw e;
    }
  }

  private static boolean isBindFailure(Throwable e) {
    return e != null && (e instanceof BindException || isBindFailure(e.getCause()));
  }

  private static SQSRestServer serve(
      int port, String region, ActorSystem actors, ActorRef manager, ActorRef store) {
    return new TheSQSRestServerBuilder(
            Option.apply(actors),
            Option.apply(manager),
            HOST,
            port,
            new NodeAddress("http", HOST, port, ""),
            true,
            StrictSQSLimits$.MODULE$,
            region,
            ACCOUNT,
            Option.apply(store))
        .start();
  }

  private static Props store(Path data, List<CreateQueueMetadata> queues) {
    // FILE_LOCK=FS: a lock that goes with its process. WRITE_DELAY=0: what SQS has accepted
    // survives a killed process.
    String database =
        "jdbc:h2:file:"
            + data.toAbsolutePath()
            + ";FILE_LOCK=FS;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE";
    SqlQueuePersistenceConfig config =
        new SqlQueuePersistenceConfig(true, "org.h2.Driver", database, "", "", false);
    return Props.create(
        SqlQueuePersistenceActor.class,
        () ->
            new SqlQueuePersistenceActor(
                config, CollectionConverters.asScala(List.copyOf(queues)).toList()));
  }

  private static void restore(ActorRef store, ActorRef manager) throws Exception {
    Object restored =
        Patterns.ask(store, new QueueEvent.Restore(manager), RESTORE_LIMIT)
            .toCompletableFuture()
            .get(RESTORE_LIMIT.toSeconds(), TimeUnit.SECONDS);
    if (restored instanceof Either<?, ?> either && either.isLeft()) {
      throw new IllegalStateException("the queues could not be restored: " + either.left());
    }
  }
}
