package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An object is loaded to its end that the heap cannot hold: 200 MB unpacked, beside what the
 * service itself needs of its 256 MB; with {@code -Dheavy} more than 2 GB.
 */
class LargeObjectIT {

  private static final long MEGABYTE = 1 << 20;
  private static final boolean HEAVY = System.getProperty("heavy") != null;
  private static final long UNPACKED = (HEAVY ? 2100 : 200) * MEGABYTE;
  private static final String HEAP = "-Xmx256m";
  private static final Duration LIMIT = Duration.ofMinutes(HEAVY ? 60 : 10);

  @TempDir private Path directory;

  @Test
  void an_object_larger_than_the_heap_is_loaded_to_its_end_each_line_once() throws Exception {
    Path object = directory.resolve("large.log.gz");
    int flows = write(object);
    try (StackFixture stack = StackFixture.start(directory.resolve("stack"));
        DocumentSink sink = new DocumentSink()) {
      stack.put(FlowLogs.key("large"), object);
      ServiceSettings settings =
          ServiceSettings.of(stack.addresses()).with("siem.opensearch.url", sink.url());
      Path log = directory.resolve("service.log");
      try (ServiceProcess service =
          ServiceProcess.start(settings, log, HEAP, "-XX:+ExitOnOutOfMemoryError")) {
        await("the object is loaded")
            .atMost(LIMIT)
            .failFast(service::checkAlive)
            .until(() -> stack.waiting() == 0);
        assertThat(service.output()).doesNotContain("OutOfMemoryError");
      }
      assertThat(sink.firstMissing()).isEqualTo(flows);
      assertThat(sink.distinct()).isEqualTo(flows);
      assertThat(sink.repeated()).isZero();
      assertThat(stack.takeDeadLetters()).isEmpty();
    }
  }

  /** Writes flows until there are enough bytes of them, and gives their number. */
  private static int write(Path object) throws IOException {
    int flows = 0;
    long written = 0;
    try (OutputStream out = new FastGzip(Files.newOutputStream(object))) {
      out.write(FlowLogs.HEADER.getBytes(StandardCharsets.UTF_8));
      while (written < UNPACKED) {
        byte[] line = FlowLogs.line(flows).getBytes(StandardCharsets.UTF_8);
        out.write(line);
        written += line.length;
        flows++;
      }
    }
    return flows;
  }

  /** Packs as fast as it can. */
  private static final class FastGzip extends GZIPOutputStream {
    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
