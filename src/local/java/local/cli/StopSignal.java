package local.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets the main thread stop everything in order when the program is told to end (Ctrl-C, SIGTERM):
 * the virtual machine ends when this is closed. The servers end with this process anyhow, so that
 * it need not listen before there is a service to be stopped.
 */
final class StopSignal implements AutoCloseable {

  private final CountDownLatch wanted = new CountDownLatch(1);
  private final CountDownLatch done = new CountDownLatch(1);

  /** From now on the program ends in order; before, at once. */
  void listen() {
    Runtime.getRuntime().addShutdownHook(new Thread(this::shutDown, "stop-signal"));
  }

  /** Waits until the program is told to end. */
  void await() throws InterruptedException {
    wanted.await();
  }

  /** Waits until then, or until some time is over; says whether the program is told to end. */
  boolean await(Duration atMost) throws InterruptedException {
    return wanted.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void close() {
    done.countDown();
  }

  private void shutDown() {
    wanted.countDown();
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
