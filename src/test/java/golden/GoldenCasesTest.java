package golden;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import processors.read.ObjectReader;
import routes.DocumentPipeline;
import routes.cases.Comparison;
import routes.cli.CaseRunner;

/**
 * Inputs of each log type through its routes, and the documents that the reference system makes of
 * them ({@code expected.ndjson}). Where the reference is wrong (the cases whose names begin with
 * {@code bug-}), {@code ours.ndjson} holds what is right; docs/compatibility.md gives the reasons.
 * So it does where records have fields that the reference does not know ({@code new-}).
 */
class GoldenCasesTest {

  /** Cases whose settings are refused, and what is said of them. */
  private static final Map<String, String> REFUSED =
      Map.of("custom-csv/bug-via-cwl-header", "has no place for the header");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CASES = resource("/golden");

  @TempDir private static Path out;
  private static DocumentPipeline pipeline;
  private static CaseRunner runner;
  private static JsonNode deviations;

  @BeforeAll
  static void startPipeline() throws IOException {
    pipeline = DocumentPipeline.start();
    runner = new CaseRunner(pipeline, ObjectReader.standard(), CASES);
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

  private static void check(String name) throws IOException {
    Path directory = CASES.resolve(name);
    Path made = out.resolve(name);
    runner.run(directory, made);
    JsonNode result = JSON.readTree(made.resolve("result.json").toFile());
    if (REFUSED.containsKey(name)) {
      assertThat(result.path("error").asText()).contains(REFUSED.get(name));
      return;
    }
    boolean differs = Files.exists(directory.resolve("ours.ndjson"));
    Path expected = directory.resolve(differs ? "ours.ndjson" : "expected.ndjson");
    String logType = name.substring(0, name.indexOf('/'));
    assertThat(
            Comparison.problems(
                lines(expected),
                lines(made.resolve("actual.ndjson")),
                path -> !differs && isLeftOut(logType, path)))
        .as("%s against %s", made, expected)
        .isEmpty();
    checkResult(name, result);
  }

  /** An object whose records become documents is of the log type that it has in the reference. */
  private static void checkResult(String name, JsonNode made) throws IOException {
    Path result = CASES.resolve(name).resolve("result.json");
    if (!name.contains("/bug-") && made.path("documents").asInt() > 0) {
      JsonNode expected = JSON.readTree(result.toFile());
      assertThat(made.path("logtype").asText()).isEqualTo(expected.path("logtype").asText());
      assertThat(made.path("excluded").asInt())
          .as("excluded")
          .isEqualTo(expected.path("excluded").asInt());
    }
  }

  private static boolean isLeftOut(String logType, String path) {
    return Stream.of("*", logType)
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
