package routes;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import processors.delivery.InFlight;

/**
 * Bounds what a stop waits for. Camel stops the consumers and then waits for what is in flight;
 * when the patience is over, the rest is given back to the queue.
 */
final class GracefulStop extends LifecycleStrategySupport {

  private final InFlight inFlight;
  private final Duration patience;

  GracefulStop(InFlight inFlight, Duration patience) {
    this.inFlight = inFlight;
    this.patience = patience;
  }

  @Override
  public void onContextStopping(CamelContext context) {
    inFlight.stopping();
    // Not a thread pool of Camel's: it would wait for the timer to run out before it ends.
    Executor later = CompletableFuture.delayedExecutor(patience.toMillis(), TimeUnit.MILLISECONDS);
    later.execute(inFlight::giveBack);
  }
}
