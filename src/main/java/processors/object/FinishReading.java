package processors.object;

import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Tells the delivery that an object is read to its end, or throws what kept it from that. */
public final class FinishReading implements Processor {

  @Override
  public void process(Exchange exchange) throws UnusableObjectException {
    Optional<CountedBatches> read = new ObjectWork(exchange).batches();
    if (read.isPresent()) {
      finish(read.get());
    }
  }

  private static void finish(CountedBatches batches) throws UnusableObjectException {
    if (batches.defect().isPresent()) {
      throw batches.defect().get();
    }
    if (!batches.complete()) {
      throw new IllegalStateException("the object was not read to its end");
    }
    batches.allRead();
  }
}
