package routes;

import java.util.function.BooleanSupplier;
import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultPollingConsumerPollStrategy;
import processors.ingest.PollGate;

/** Decides before each poll of the ingest queue whether it may be. */
final class IngestPolls extends DefaultPollingConsumerPollStrategy {

  private final BooleanSupplier permission;
  private final PollGate gate;

  /**
   * @param permission whether new messages may be fetched
   * @param gate counts the polls, and is closed while log types change
   */
  IngestPolls(BooleanSupplier permission, PollGate gate) {
    this.permission = permission;
    this.gate = gate;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return permission.getAsBoolean() && gate.enter();
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    gate.leave();
    super.commit(consumer, endpoint, polledMessages);
  }

  @Override
  public boolean rollback(
      Consumer consumer, Endpoint endpoint, int retryCounter, Exception exception)
      throws Exception {
    gate.leave();
    return super.rollback(consumer, endpoint, retryCounter, exception);
  }
}
