package local.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import processors.normalize.LogType;
import processors.read.ObjectReader;
import processors.read.RecordBatches;
import processors.record.NobodyWaits;
import processors.record.ObjectReference;
import processors.record.ObjectSource;
import processors.record.Outcome;
import processors.record.RecordBatch;
import routes.DocumentPipeline;

/** The samples are logs of the log types that they are for. */
class SampleLogsTest {

  private static DocumentPipeline pipeline;

  @BeforeAll
  static void start() {
    pipeline = DocumentPipeline.start();
  }

  @AfterAll
  static void stop() {
    pipeline.close();
  }

  static List<String> logTypes() throws IOException, URISyntaxException {
    Path samples = Path.of(SampleLogs.class.getResource("alb.yaml").toURI()).getParent();
    try (Stream<Path> files = Files.list(samples)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".yaml"))
          .map(name -> name.replace(".yaml", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("logTypes")
  void everyRecordOfASampleBecomesADocumentOfItsLogType(String logType) throws Exception {
    List<SampleObject> samples = SampleLogs.of(logType);

    assertThat(samples).isNotEmpty();
    for (SampleObject sample : samples) {
      assertThat(pipeline.logTypes().forKey(sample.key()).map(LogType::name)).contains(logType);
      assertThat(outcomes(sample))
          .hasSize(sample.records())
          .doesNotHaveAnyElementsOfTypes(Outcome.DeadLettered.class, Outcome.Excluded.class);
    }
  }

  @ParameterizedTest
  @MethodSource("logTypes")
  void theSameObjectsComeOutEveryTime(String logType) {
    assertThat(SampleLogs.of(logType))
        .usingRecursiveFieldByFieldElementComparator()
        .isEqualTo(SampleLogs.of(logType));
  }

  @Test
  void aLogTypeWithoutAFileHasNoSamples() {
    assertThat(SampleLogs.of("nothing-of-this-name")).isEmpty();
  }

  @Test
  void aWrongSettingIsNamedWithWhatWasExpected() {
    assertThatExceptionOfType(SampleException.class)
        .isThrownBy(() -> read("key: a\nobjects: many\n"))
        .withMessage("x.yaml: expected a number above 0 in 'objects', got many");
  }

  @Test
  void aNameThatStandsNowhereIsNamed() {
    SampleFile file =
        read("key: a\nobjects: 1\nrecords: 1\nbegin: 2026-01-10T08:00:00Z\nseconds: 1\nrecord: a");

    assertThatExceptionOfType(SampleException.class)
        .isThrownBy(() -> file.choices("client"))
        .withMessage("x.yaml: expected a name that stands under 'values', got ${client}");
  }

  private static SampleFile read(String yaml) {
    return SampleFile.read(
        "x.yaml", new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Object> outcomes(SampleObject sample) throws Exception {
    ObjectReader reader = ObjectReader.standard();
    ObjectSource source =
        new ObjectSource(
            ObjectReference.of("logs", sample.key()),
            sample.logType(),
            null,
            null,
            null,
            Instant.EPOCH);
    List<Object> outcomes = new ArrayList<>();
    try (RecordBatches batches =
        reader.open(
            new ByteArrayInputStream(sample.content()),
            pipeline.logTypes().named(sample.logType()).format(),
            source,
            new NobodyWaits())) {
      while (batches.hasNext()) {
        RecordBatch batch = batches.next();
        pipeline.process(batch);
        batch
            .entries()
            .forEach(entry -> outcomes.add(entry.pending() ? "document" : entry.outcome()));
      }
    }
    return outcomes;
  }
}
