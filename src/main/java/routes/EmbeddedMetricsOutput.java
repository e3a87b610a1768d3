package routes;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.support.LifecycleStrategySupport;
import org.apache.camel.util.IOHelper;

/** Where metrics for CloudWatch go, as {@code siem.metrics.emf} says. */
final class EmbeddedMetricsOutput {

  private static final String SETTING = "siem.metrics.emf";
  private static final String STANDARD_OUTPUT = "stdout";

  private EmbeddedMetricsOutput() {}

  /** The open output, or nothing if it is not set; a file is closed when the routes are stopped. */
  static Optional<OutputStream> open(CamelContext context, SettingsReader settings) {
    String where = settings.text(SETTING);
    if (where.isEmpty()) {
      return Optional.empty();
    }
    if (where.equals(STANDARD_OUTPUT)) {
      return Optional.of(new FileOutputStream(FileDescriptor.out));
    }
    try {
      OutputStream file =
          Files.newOutputStream(
              Path.of(where), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      context.addLifecycleStrategy(
          new LifecycleStrategySupport() {
            @Override
            public void onContextStopped(CamelContext stopped) {
              IOHelper.close(file);
            }
          });
      return Optional.of(file);
    } catch (IOException e) {
      throw settings.wrong(SETTING, "nothing, stdout or a file that can be written", e);
    }
  }
}
