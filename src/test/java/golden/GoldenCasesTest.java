package golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import processors.read.BatchLimits;
import processors.read.ObjectReader;
import processors.read.RecordLimits;
import processors.read.unpack.UnpackLimits;
import routes.DocumentPipeline;
import routes.cli.CaseRunner;

/**
 * Inputs of each log type through its routes, and the documents that the reference system makes of
 * them ({@code expected.ndjson}). Where the reference is wrong (the cases whose names begin with
 * {@code bug-}), {@code ours.ndjson} holds what is right; docs/compatibility.md gives the reasons.
 */
class GoldenCasesTest {

  /** What enrichment adds; the documents have it when there is enrichment. */
  private static final Set<String> ENRICHMENT =
      Set.of(
          "source.geo",
          "source.as",
          "destination.geo",
          "destination.as",
          "client.geo",
          "client.as",
          "threat",
          "user_agent.device",
          "user_agent.name",
          "user_agent.os",
          "user_agent.version");

  /** Cases that show settings which the program does not have yet, and which settings these are. */
  private static final Map<String, String> NOT_YET =
      Map.of(
          "cloudtrail/exclusions", "rules that exclude records",
          "cloudtrail/ini-mapping-override", "a user.ini of the reference",
          "cloudtrail/ini-weekly-suffix-jst", "a user.ini of the reference",
          "linux-secure/timestamp-tz-jst", "a user.ini of the reference");

  /**
   * Where not as many records are dead letters as the reference counts as not parsed: it counts a
   * blank line, which is no record, and it gives up an object whose JSON is cut.
   */
  private static final Map<String, Integer> DEAD_LETTERS =
      Map.of("alb/rejects", 5, "cloudtrail/bug-raises-truncated-json", 1);

  private static final List<String> SETTINGS = List.of("ini", "exclude", "conditions");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASES = resource("/golden");

  @TempDir private static Path out;
  private static DocumentPipeline pipeline;
  private static CaseRunner runner;
  private static JsonNode deviations;

  @BeforeAll
  static void startPipeline() throws IOException {
    pipeline = DocumentPipeline.start();
    runner =
        new CaseRunner(
            pipeline,
            new ObjectReader(UnpackLimits.STANDARD, RecordLimits.STANDARD, BatchLimits.STANDARD));
    deviations = JSON.readTree(CASES.resolve("deviations.json").toFile());
  }

  @AfterAll
  static void stopPipeline() {
    pipeline.close();
  }

  @TestFactory
  Stream<DynamicTest> documents_are_as_expected() throws IOException {
    return cases().stream().map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  @Test
  void only_cases_with_settings_of_their_own_wait_for_later() throws IOException {
    Set<String> withSettings = new TreeSet<>();
    for (String name : cases()) {
      JsonNode description = JSON.readTree(CASES.resolve(name).resolve("case.json").toFile());
      if (SETTINGS.stream().map(description::path).anyMatch(GoldenCasesTest::isSet)) {
        withSettings.add(name);
      }
    }
    assertThat(NOT_YET.keySet()).isEqualTo(withSettings);
  }

  private static boolean isSet(JsonNode setting) {
    return setting.isTextual() || !setting.isEmpty();
  }

  private static void check(String name) throws IOException {
    if (NOT_YET.containsKey(name)) {
      abort("waits for " + NOT_YET.get(name));
    }
    Path directory = CASES.resolve(name);
    Path made = out.resolve(name);
    runner.run(directory, made);
    Path ours = directory.resolve("ours.ndjson");
    Path expected = Files.exists(ours) ? ours : directory.resolve("expected.ndjson");
    String logType = name.substring(0, name.indexOf('/'));
    assertThat(
            Comparison.problems(
                lines(expected),
                lines(made.resolve("actual.ndjson")),
                path -> isLeftOut(logType, path)))
        .as("%s against %s", made, expected)
        .isEmpty();
    checkResult(name, JSON.readTree(made.resolve("result.json").toFile()));
  }

  /** Each record has an outcome: what is no document is a dead letter. */
  private static void checkResult(String name, JsonNode made) throws IOException {
    JsonNode expected = JSON.readTree(CASES.resolve(name).resolve("result.json").toFile());
    assertThat(made.path("logtype").asText()).isEqualTo(expected.path("logtype").asText());
    assertThat(made.path("defect").isNull()).isTrue();
    assertThat(made.path("unparsed").asInt())
        .isEqualTo(DEAD_LETTERS.getOrDefault(name, expected.path("unparsed").asInt()));
  }

  private static boolean isLeftOut(String logType, String path) {
    return ENRICHMENT.stream().anyMatch(field -> covers(field, path))
        || Stream.of("*", logType)
            .flatMap(type -> fieldNames(deviations.path(type)))
            .anyMatch(field -> covers(field, path));
  }

  private static boolean covers(String field, String path) {
    return path.equals(field) || path.startsWith(field + ".");
  }

  private static Stream<String> fieldNames(JsonNode object) {
    return object.properties().stream().map(Map.Entry::getKey);
  }

  private static List<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("case.json"))
          .map(file -> CASES.relativize(file.getParent()).toString())
          .sorted()
          .toList();
    }
  }

  private static List<Map<String, Object>> lines(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.filter(line -> !line.isBlank()).map(GoldenCasesTest::line).toList();
    }
  }

  private static Map<String, Object> line(String json) {
    try {
      return JSON.readValue(json, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(GoldenCasesTest.class.getResource(name)).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
