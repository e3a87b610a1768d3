package processors.load;

import io.micrometer.core.instrument.Timer;
import org.apache.camel.Exchange;

/**
 * One request on its way.
 *
 * @param part what it carries
 * @param begun when it began
 */
record Attempt(BulkPart part, Timer.Sample begun) {

  private static final String PROPERTY = "attempt";

  /** The attempt that an exchange carries. */
  static Attempt of(Exchange exchange) {
    return exchange.getProperty(PROPERTY, Attempt.class);
  }

  /** Lets an exchange carry the attempt. */
  void putInto(Exchange exchange) {
    exchange.setProperty(PROPERTY, this);
  }
}
