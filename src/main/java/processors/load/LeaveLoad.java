package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Gives back the room that a bulk took, however it ended. */
public final class LeaveLoad implements Processor {

  private final LoadWindow window;

  /** The step for this window. */
  public LeaveLoad(LoadWindow window) {
    this.window = window;
  }

  @Override
  public void process(Exchange exchange) {
    window.leave(Bulk.of(exchange).weight());
  }
}
