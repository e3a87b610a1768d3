package processors.delivery;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the metrics of each object that is done as one line of JSON, from which CloudWatch makes
 * metrics: those that the reference system has, in its namespace. Safe for any thread.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html">Specification:
 *     Embedded metric format</a>
 */
public final class EmbeddedMetrics implements Consumer<ObjectSummary> {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMetrics.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String NAMESPACE = "SIEM";
  private static final String LOG_TYPE = "logtype";
  private static final String BYTES = "Bytes";
  private static final String COUNT = "Count";
  private static final String MILLISECONDS = "Milliseconds";

  private record Metric(String unit, long value) {}

  private final OutputStream out;
  private final Clock clock;

  /**
   * Metrics that go somewhere.
   *
   * @param out takes each line in one piece; closed by whoever made it
   * @param clock tells when an object was done
   */
  public EmbeddedMetrics(OutputStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  @Override
  public void accept(ObjectSummary summary) {
    byte[] line = (line(summary) + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      synchronized (out) {
        out.write(line);
        out.flush();
      }
    } catch (IOException e) {
      LOG.atWarn()
          .addKeyValue("key", summary.object().reference().key())
          .addKeyValue("error", e.toString())
          .log("the metrics of an object cannot be written");
    }
  }

  private ObjectNode line(ObjectSummary summary) {
    Map<String, Metric> metrics = metrics(summary);
    ObjectNode line = JSON.createObjectNode();
    ObjectNode header = line.putObject("_aws");
    header.put("Timestamp", clock.millis());
    ObjectNode directive = header.putArray("CloudWatchMetrics").addObject();
    directive.put("Namespace", NAMESPACE);
    directive.putArray("Dimensions").addArray().add(LOG_TYPE);
    ArrayNode definitions = directive.putArray("Metrics");
    metrics.forEach(
        (name, metric) -> definitions.addObject().put("Name", name).put("Unit", metric.unit()));
    line.put(LOG_TYPE, summary.object().logType());
    line.put("s3_bucket", summary.object().reference().bucket());
    line.put("s3_key", summary.object().reference().key());
    metrics.forEach((name, metric) -> line.put(name, metric.value()));
    return line;
  }

  private static Map<String, Metric> metrics(ObjectSummary summary) {
    Map<String, Metric> metrics = new LinkedHashMap<>();
    long size = Math.max(0, summary.object().reference().size());
    metrics.put("InputLogFileSize", new Metric(BYTES, size));
    metrics.put("OutputDataSize", new Metric(BYTES, summary.documentBytes()));
    metrics.put("SuccessLogLoadCount", new Metric(COUNT, summary.loaded()));
    metrics.put("ErrorLogLoadCount", new Metric(COUNT, summary.deadLetters()));
    metrics.put("ExcludedLogCount", new Metric(COUNT, summary.excluded()));
    metrics.put("CountedLogCount", new Metric(COUNT, summary.counted()));
    metrics.put("TotalDurationTime", new Metric(MILLISECONDS, summary.took().toMillis()));
    metrics.put("EsResponseTime", new Metric(MILLISECONDS, summary.loading().toMillis()));
    metrics.put("TotalLogFileCount", new Metric(COUNT, 1));
    metrics.put("TotalLogCount", new Metric(COUNT, summary.records()));
    return metrics;
  }
}
