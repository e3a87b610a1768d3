package processors.object;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells the delivery that an object is read to its end, or throws what kept it from that. */
public final class FinishReading implements Processor {

  @Override
  public void process(Exchange exchange) throws UnusableObjectException {
    Optional<CountedBatches> batches = new ObjectWork(exchange).batches();
    if (batches.isPresent()) {
      if (batches.get().defect().isPresent()) {
        throw batches.get().defect().get();
      }
      batches.get().allRead();
    }
  }
}
