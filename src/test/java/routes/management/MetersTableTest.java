package routes.management;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MetersTableTest {

  /** How the sources name a meter when they make it. */
  private static final Pattern METER =
      Pattern.compile("(?:counter|timer|builder|summary|gauge)\\(\\s*\"(siem\\.[a-z.]+)\"");

  @Test
  void theDocumentNamesExactlyTheMetersOfTheSources() throws IOException {
    assertThat(new MetersTable().names()).isEqualTo(metersOfTheSources());
  }

  @Test
  void aMeterWithOtherTypeOrTagsIsFound() throws IOException {
    MeterRegistry registry = new SimpleMeterRegistry();
    registry.counter("siem.records", "log_type", "alb", "outcome", "loaded");
    registry.timer("siem.load.retries");
    registry.counter("siem.notifications", "form", "s3");
    registry.counter("siem.unknown");
    registry.counter("of.somebody.else");

    assertThat(new MetersTable().notDescribed(registry))
        .isEqualTo(
            List.of(
                "siem.load.retries timer []",
                "siem.notifications counter [form]",
                "siem.unknown counter []"));
  }

  private static Set<String> metersOfTheSources() throws IOException {
    Set<String> names = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src", "main", "java"))) {
      sources
          .filter(path -> path.toString().endsWith(".java"))
          .forEach(path -> METER.matcher(read(path)).results().forEach(m -> names.add(m.group(1))));
    }
    return names;
  }

  private static String read(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }
}
