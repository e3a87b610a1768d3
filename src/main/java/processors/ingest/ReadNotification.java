package processors.ingest;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.aws2.sqs.Sqs2Constants;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processors.deadletter.DeadLetter;
import processors.delivery.Delivery;
import processors.delivery.InFlight;
import processors.ingest.Notification.NamedObject;
import processors.ingest.Notification.OtherEvent;
import processors.ingest.Notification.TestEvent;
import processors.ingest.Notification.Unknown;
import processors.record.ObjectReference;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

/**
 * Opens the delivery of a message and tells what it says: the body becomes the list of its objects,
 * the property {@value #UNKNOWN} a list of the dead letters for what is not known in it. Counts
 * {@code siem.notifications} by {@code kind}; the timer {@code siem.queue.lag} tells how long
 * messages waited in the queue, earlier deliveries included.
 */
public final class ReadNotification implements Processor {

  /** The exchange property that holds the dead letters for what is not known in the message. */
  public static final String UNKNOWN = "unknownNotifications";

  private static final Logger LOG = LoggerFactory.getLogger(ReadNotification.class);
  private static final String SENT = MessageSystemAttributeName.SENT_TIMESTAMP.toString();

  private final NotificationParser parser;
  private final InFlight inFlight;
  private final MessageVisibility visibility;
  private final MeterRegistry meters;
  private final Clock clock;

  /**
   * @param parser knows the forms
   * @param inFlight opens deliveries
   * @param visibility gives messages back to the queue
   * @param meters counts what messages say
   * @param clock tells how long they waited
   */
  public ReadNotification(
      NotificationParser parser,
      InFlight inFlight,
      MessageVisibility visibility,
      MeterRegistry meters,
      Clock clock) {
    this.parser = parser;
    this.inFlight = inFlight;
    this.visibility = visibility;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void process(Exchange exchange) {
    String message = exchange.getMessage().getBody(String.class);
    Delivery delivery = inFlight.open(message == null ? "" : message);
    exchange.setProperty(Delivery.PROPERTY, delivery);
    new DeliveryEnd(delivery, inFlight, visibility).begin(exchange);

    recordLag(exchange);
    List<ObjectReference> objects = new ArrayList<>();
    List<DeadLetter> unknown = new ArrayList<>();
    String messageId = exchange.getMessage().getHeader(Sqs2Constants.MESSAGE_ID, "", String.class);
    for (Notification notification : parser.parse(delivery.message())) {
      if (notification instanceof NamedObject named) {
        count("object");
        objects.add(named.object());
      } else if (notification instanceof Unknown other) {
        count("unknown");
        unknown.add(DeadLetter.ofMessage(delivery.message(), other.detail()));
      } else {
        passOver(notification, messageId);
      }
    }
    exchange.getMessage().setBody(objects);
    exchange.setProperty(UNKNOWN, unknown);
  }

  private void recordLag(Exchange exchange) {
    Long sent = exchange.getMessage().getHeader(SENT, Long.class);
    if (sent != null) {
      Duration lag = Duration.between(Instant.ofEpochMilli(sent), clock.instant());
      meters.timer("siem.queue.lag").record(lag.isNegative() ? Duration.ZERO : lag);
    }
  }

  private void passOver(Notification notification, String messageId) {
    if (notification instanceof TestEvent test) {
      count("test");
      LOG.atInfo()
          .addKeyValue("bucket", test.bucket())
          .addKeyValue("message_id", messageId)
          .log("test event of S3: the bucket's notifications arrive");
    } else if (notification instanceof OtherEvent other) {
      count("other-event");
      LOG.atInfo()
          .addKeyValue("event", other.eventName())
          .addKeyValue("bucket", other.bucket())
          .addKeyValue("key", other.key())
          .addKeyValue("message_id", messageId)
          .log("event without a new object passed over");
    }
  }

  private void count(String kind) {
    meters.counter("siem.notifications", "kind", kind).increment();
  }
}
