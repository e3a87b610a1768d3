package processors.load;

import org.apache.camel.Exchange;
import org.apache.camel.Predicate;

/**
 * Whether the bulk of an exchange has documents left to send. Not an expression of Camel's simple
 * language such as {@code ${exchangeProperty.bulk.pending}}: Camel keeps each object whose methods
 * such an expression calls, a thousand of them, and with them the records of a thousand bulks.
 */
public final class BulkPending implements Predicate {

  @Override
  public boolean matches(Exchange exchange) {
    return Bulk.of(exchange).pending();
  }
}
