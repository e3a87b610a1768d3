package routes;

import org.apache.camel.spi.CamelEvent;
import org.apache.camel.spi.CamelEvent.CamelContextStoppedEvent;
import org.apache.camel.spi.CamelEvent.CamelContextStoppingEvent;
import org.apache.camel.support.EventNotifierSupport;
import processors.load.Patience;

/** Tells the load stage when the program begins to stop, and clears up when it has stopped. */
final class LoadLifecycle extends EventNotifierSupport {

  private final Patience patience;
  private final Runnable afterwards;

  LoadLifecycle(Patience patience, Runnable afterwards) {
    this.patience = patience;
    this.afterwards = afterwards;
  }

  @Override
  public boolean isEnabled(CamelEvent event) {
    return event instanceof CamelContextStoppingEvent || event instanceof CamelContextStoppedEvent;
  }

  @Override
  public void notify(CamelEvent event) {
    if (event instanceof CamelContextStoppingEvent) {
      patience.stopping();
    } else {
      afterwards.run();
    }
  }
}
