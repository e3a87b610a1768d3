package routes;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import processors.record.Acknowledgement;
import processors.record.BatchEntry;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.PreparedDocument;
import processors.record.Record;
import processors.record.RecordBatch;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The load stage alone, with the program's own routes and settings, for tests. */
final class LoadStage implements AutoCloseable {

  static final String ACCESS_KEY = "AKIDEXAMPLE";
  static final String SECRET_KEY = "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY";

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final DefaultCamelContext context = new DefaultCamelContext();
  final List<BatchEntry> deadLetters = new CopyOnWriteArrayList<>();
  volatile Exception deadLetterTrouble;
  private final AtomicInteger batchNumbers = new AtomicInteger();
  private final ProducerTemplate template;

  LoadStage(String url, Map<String, String> settings) throws Exception {
    Properties properties = new Properties();
    properties.put("siem.opensearch.url", url);
    properties.put("siem.load.bulk-millis", "50");
    properties.put("siem.load.retry-first-millis", "1");
    properties.put("siem.load.retry-most-millis", "20");
    properties.putAll(settings);
    context.getPropertiesComponent().setLocation("classpath:application.properties");
    context.getPropertiesComponent().setOverrideProperties(properties);
    context.getShutdownStrategy().setTimeout(20);
    new LoadConfiguration(
            meters,
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)),
            Clock.systemUTC())
        .configure(context);
    PluginHelper.getRoutesLoader(context)
        .loadRoutes(
            ResourceHelper.resolveMandatoryResource(context, "classpath:routes/load.camel.yaml"),
            ResourceHelper.fromString(
                "dead-letters.yaml",
                """
                - route:
                    from:
                      uri: direct:dead-letters
                      steps:
                        - process:
                            ref: keepDeadLetters
                """));
    context
        .getRegistry()
        .bind(
            "keepDeadLetters",
            (org.apache.camel.Processor)
                exchange -> keep(exchange.getMessage().getBody(Collection.class)));
    context.start();
    template = context.createProducerTemplate();
  }

  private void keep(Collection<?> batches) throws Exception {
    if (deadLetterTrouble != null) {
      throw deadLetterTrouble;
    }
    for (Object batch : batches) {
      for (BatchEntry entry : ((RecordBatch) batch).entries()) {
        if (entry.outcome() instanceof Outcome.DeadLettered) {
          deadLetters.add(entry);
        }
      }
    }
  }

  /** A batch whose records have the ids {@code name-1} and so on. */
  Sent batch(String name, int documents, int bytes) {
    List<BatchEntry> entries = new ArrayList<>();
    for (int i = 1; i <= documents; i++) {
      BatchEntry entry = new BatchEntry(Record.ofText(i, i, "line " + i));
      entry.prepared(new PreparedDocument("log-test-2026-01", name + "-" + i, json(i, bytes)));
      entries.add(entry);
    }
    return new Sent(name, entries, batchNumbers.incrementAndGet());
  }

  private static byte[] json(int number, int bytes) {
    String begin = "{\"n\":" + number + ",\"text\":\"";
    return (begin + "x".repeat(Math.max(0, bytes - begin.length() - 2)) + "\"}")
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Sends as the routes do: returns when the batch is in the aggregator. */
  void send(Sent batch) {
    template.sendBody("direct:load", batch.batch);
  }

  double count(String meter, String... tags) {
    return meters.get(meter).tags(tags).counter().count();
  }

  @Override
  public void close() {
    context.stop();
  }

  /** A batch on its way, and what its object was told. */
  static final class Sent implements Acknowledgement {

    final RecordBatch batch;
    final CompletableFuture<RecordBatch> told = new CompletableFuture<>();
    final AtomicInteger times = new AtomicInteger();

    Sent(String name, List<BatchEntry> entries, int number) {
      ObjectSource object =
          new ObjectSource(
              ObjectReference.of("logs", name), "test", null, null, null, Instant.EPOCH);
      this.batch = new RecordBatch(object, number, entries, this);
    }

    @Override
    public void settled(RecordBatch settled) {
      times.incrementAndGet();
      told.complete(settled);
    }

    @Override
    public void failed(RecordBatch batch, Throwable cause) {
      times.incrementAndGet();
      told.completeExceptionally(cause);
    }
  }
}
