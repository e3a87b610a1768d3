package routes;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.health.HealthCheckRegistry;
import org.apache.camel.spi.Registry;
import processors.deadletter.CheckDeadLettersSent;
import processors.deadletter.CountDeadLetters;
import processors.deadletter.DeadLetterFormat;
import processors.deadletter.MakeDeadLetterRequests;
import processors.delivery.AwaitDelivery;
import processors.delivery.EmbeddedMetrics;
import processors.delivery.InFlight;
import processors.delivery.ObjectLog;
import processors.delivery.ObjectMetrics;
import processors.delivery.ObjectSummary;
import processors.ingest.MessageVisibility;
import processors.ingest.NotificationParser;
import processors.ingest.QueueHealthCheck;
import processors.ingest.QueueLength;
import processors.ingest.ReadNotification;
import software.amazon.awssdk.services.sqs.SqsClient;

/**
 * Makes what {@code ingest.camel.yaml} and {@code dead-letters.camel.yaml} refer to, from the
 * settings of the queues.
 */
public final class IngestConfiguration implements CamelConfiguration {

  private static final int MOST_BYTES = 1 << 20;

  private final SqsClient sqs;
  private final MeterRegistry meters;
  private final Clock clock;

  /**
   * A configuration.
   *
   * @param sqs speaks to the queues; closed by whoever made it
   */
  public IngestConfiguration(SqsClient sqs, MeterRegistry meters, Clock clock) {
    this.sqs = sqs;
    this.meters = meters;
    this.clock = clock;
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    checkConsumer(settings);
    bindIngest(context, settings);
    bindDeadLetters(context.getRegistry(), settings);
  }

  private void bindIngest(CamelContext context, SettingsReader settings) {
    String queue = QueueUrl.in(settings, "siem.queue.ingest");
    InFlight inFlight = inFlight(objectDone(context, settings));
    Registry registry = context.getRegistry();
    registry.bind("sqsClient", SqsClient.class, sqs);
    registry.bind("inFlight", inFlight);
    registry.bind(
        "readNotification",
        new ReadNotification(
            new NotificationParser(), inFlight, new MessageVisibility(sqs, queue), meters, clock));
    registry.bind("awaitDelivery", new AwaitDelivery());
    registry.bind("queueLength", new QueueLength(sqs, queue, meters));
    context.addLifecycleStrategy(new GracefulStop(inFlight, patience(settings)));
    HealthCheckRegistry health = HealthCheckRegistry.get(context);
    if (health != null) {
      health.register(new QueueHealthCheck(sqs, queue));
    }
  }

  private Consumer<ObjectSummary> objectDone(CamelContext context, SettingsReader settings) {
    Consumer<ObjectSummary> always = new ObjectLog().andThen(new ObjectMetrics(meters));
    return EmbeddedMetricsOutput.open(context, settings)
        .map(out -> always.andThen(new EmbeddedMetrics(out, clock)))
        .orElse(always);
  }

  private InFlight inFlight(Consumer<ObjectSummary> objectDone) {
    InFlight inFlight = new InFlight(clock, objectDone);
    Gauge.builder("siem.inflight.messages", inFlight, InFlight::messages)
        .description("Messages that are being worked on")
        .register(meters);
    Gauge.builder("siem.inflight.objects", inFlight, InFlight::objects)
        .description("Objects that are begun and not done")
        .register(meters);
    return inFlight;
  }

  private void bindDeadLetters(Registry registry, SettingsReader settings) {
    int bytes =
        (int) settings.number("siem.dead-letters.bytes", DeadLetterFormat.LEAST_BYTES, MOST_BYTES);
    registry.bind(
        "makeDeadLetterRequests",
        new MakeDeadLetterRequests(
            QueueUrl.in(settings, "siem.queue.dead-letters"), new DeadLetterFormat(bytes, clock)));
    registry.bind("checkDeadLettersSent", new CheckDeadLettersSent());
    registry.bind("countDeadLetters", new CountDeadLetters(meters));
  }

  /** Checks what only the YAML refers to, so that it is refused with a clear word. */
  private static void checkConsumer(SettingsReader settings) {
    settings.number("siem.ingest.consumers", 1, 1000);
    settings.number("siem.ingest.visibility-seconds", 10, 43_200);
    settings.number("siem.ingest.wait-seconds", 0, 20);
    settings.number("siem.ingest.queue-length-millis", 1000, 3_600_000);
  }

  /** Camel gives up at its own timeout, so what is given back must be so before. */
  private static Duration patience(SettingsReader settings) {
    long timeout = settings.number("camel.main.shutdown-timeout", 1, 86_400);
    return Duration.ofSeconds(settings.number("siem.stop.patience", 0, timeout - 1));
  }
}
