package local;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * OpenSearch, S3 and SQS, real servers on this machine's loopback address, each ready when {@link
 * #start} returns. They end with {@link #close}, and with this process, however that ends; what
 * they hold stays in the data directory. Thread-safe.
 */
public final class EmbeddedStack implements AutoCloseable {
  private final EmbeddedOpenSearch openSearch;
  private final EmbeddedAws aws;
  private final StackAddresses addresses;

  private EmbeddedStack(
      EmbeddedOpenSearch openSearch, EmbeddedAws aws, StackSettings.Queues queues) {
    this.openSearch = openSearch;
    this.aws = aws;
    this.addresses =
        new StackAddresses(
            openSearch.address(),
            aws.s3(),
            aws.sqs(),
            aws.queue(queues.ingest()),
            aws.queue(queues.deadLetters()));
  }

  /**
   * Starts the servers side by side, with what the data directory holds.
   *
   * @throws EmbeddedStackException when one does not start; none is left running then
   */
  public static EmbeddedStack start(StackSettings settings) {
    CompletableFuture<EmbeddedOpenSearch> openSearch =
        inBackground(() -> EmbeddedOpenSearch.start(settings));
    CompletableFuture<EmbeddedAws> aws = inBackground(() -> EmbeddedAws.start(settings));
    try {
      return new EmbeddedStack(openSearch.join(), aws.join(), settings.queues());
    } catch (CompletionException e) {
      openSearch.thenAccept(EmbeddedOpenSearch::close).handle((closed, failure) -> closed).join();
      aws.thenAccept(EmbeddedAws::close).handle((closed, failure) -> closed).join();
      throw new EmbeddedStackException(e.getCause().getMessage(), e.getCause());
    }
  }

  /**
   * Deletes what the servers keep in a data directory, and nothing else in it.
   *
   * @throws EmbeddedStackException when a running stack uses it
   */
  public static void clean(Path data) {
    StackData.clean(data);
  }

  private static <T> CompletableFuture<T> inBackground(Supplier<T> start) {
    return CompletableFuture.supplyAsync(start, work -> new Thread(work, "stack-start").start());
  }

  /** Where the servers answer. */
  public StackAddresses addresses() {
    return addresses;
  }

  /** The ports that were not free, and what was taken instead. */
  public List<PortFallback> portFallbacks() {
    return Stream.concat(openSearch.fallback().stream(), aws.fallbacks()).toList();
  }

  /** The process ids of the servers. */
  public List<Long> processes() {
    return List.of(openSearch.pid(), aws.pid());
  }

  /** Stops OpenSearch alone, in good order. */
  public void stopOpenSearch() {
    openSearch.close();
  }

  /** Ends OpenSearch alone, as SIGKILL does. */
  public void killOpenSearch() {
    openSearch.kill();
  }

  /**
   * Starts OpenSearch again on the port that it had and with its data; stops it first when it runs.
   */
  public void startOpenSearch() {
    openSearch.startAgain();
  }

  /** Ends all servers, as SIGKILL does. */
  public void kill() {
    openSearch.kill();
    aws.kill();
  }

  /** Stops all servers in good order, and by force those that take too long. */
  @Override
  public void close() {
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(openSearch::close);
    aws.close();
    stopped.join();
  }
}
