package processors.object;

import java.util.Optional;
import org.apache.camel.Exchange;
import processors.delivery.Delivery;
import processors.normalize.LogType;
import processors.record.ObjectReference;
import processors.record.ObjectSource;

/** Where the steps of an object find what the steps before them decided. */
final class ObjectWork {

  private static final String REFERENCE = "objectReference";
  private static final String SOURCE = "objectSource";
  private static final String LOG_TYPE = "objectLogType";
  private static final String BATCHES = "objectBatches";

  private final Exchange exchange;

  ObjectWork(Exchange exchange) {
    this.exchange = exchange;
  }

  void reference(ObjectReference reference) {
    exchange.setProperty(REFERENCE, reference);
  }

  ObjectReference reference() {
    return exchange.getProperty(REFERENCE, ObjectReference.class);
  }

  /** Decides that the object is read. */
  void toRead(ObjectSource source, LogType logType) {
    exchange.setProperty(SOURCE, source);
    exchange.setProperty(LOG_TYPE, logType);
    exchange.setProperty(DecideLogType.LOG_TYPE_NAME, logType.name());
  }

  ObjectSource source() {
    return exchange.getProperty(SOURCE, ObjectSource.class);
  }

  LogType logType() {
    return exchange.getProperty(LOG_TYPE, LogType.class);
  }

  Optional<String> logTypeName() {
    return Optional.ofNullable(exchange.getProperty(DecideLogType.LOG_TYPE_NAME, String.class));
  }

  void batches(CountedBatches batches) {
    exchange.setProperty(BATCHES, batches);
  }

  Optional<CountedBatches> batches() {
    return Optional.ofNullable(exchange.getProperty(BATCHES, CountedBatches.class));
  }

  Delivery delivery() {
    return exchange.getProperty(Delivery.PROPERTY, Delivery.class);
  }
}
