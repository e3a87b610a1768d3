package processors.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.RecordRange;

class EmbeddedMetricsTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.ofEpochMilli(1_768_435_200_000L), ZoneOffset.UTC);

  private static ObjectSummary summary(long size) {
    return new ObjectSummary(
        new ObjectSource(
            new ObjectReference("logs", "AWSLogs/a.log", size, RecordRange.ALL),
            "alb",
            null,
            null,
            null,
            Instant.EPOCH),
        10,
        6,
        3,
        1,
        2,
        4096,
        Duration.ofMillis(15),
        Duration.ofMillis(250));
  }

  @Test
  void anObjectIsOneLine() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EmbeddedMetrics metrics = new EmbeddedMetrics(out, CLOCK);

    metrics.accept(summary(1024));

    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            "{\"_aws\":{\"Timestamp\":1768435200000,\"CloudWatchMetrics\":[{"
                + "\"Namespace\":\"SIEM\",\"Dimensions\":[[\"logtype\"]],\"Metrics\":["
                + "{\"Name\":\"InputLogFileSize\",\"Unit\":\"Bytes\"},"
                + "{\"Name\":\"OutputDataSize\",\"Unit\":\"Bytes\"},"
                + "{\"Name\":\"SuccessLogLoadCount\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"ErrorLogLoadCount\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"ExcludedLogCount\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"CountedLogCount\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"TotalDurationTime\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"EsResponseTime\",\"Unit\":\"Milliseconds\"},"
                + "{\"Name\":\"TotalLogFileCount\",\"Unit\":\"Count\"},"
                + "{\"Name\":\"TotalLogCount\",\"Unit\":\"Count\"}]}]},"
                + "\"logtype\":\"alb\",\"s3_bucket\":\"logs\",\"s3_key\":\"AWSLogs/a.log\","
                + "\"InputLogFileSize\":1024,\"OutputDataSize\":4096,\"SuccessLogLoadCount\":6,"
                + "\"ErrorLogLoadCount\":1,\"ExcludedLogCount\":3,\"CountedLogCount\":2,"
                + "\"TotalDurationTime\":250,\"EsResponseTime\":15,\"TotalLogFileCount\":1,"
                + "\"TotalLogCount\":10}\n");
  }

  @Test
  void anUnknownSizeIsNothing() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new EmbeddedMetrics(out, CLOCK).accept(summary(-1));

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"InputLogFileSize\":0,");
  }

  @Test
  void aFullDiskDoesNotKeepObjectsFromBeingDone() {
    OutputStream full =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("no space left on device");
          }
        };

    assertThatCode(() -> new EmbeddedMetrics(full, CLOCK).accept(summary(1)))
        .doesNotThrowAnyException();
  }
}
