package golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import processors.read.ObjectReader;
import routes.DocumentPipeline;
import routes.cli.CaseRunner;

/**
 * AWS adds fields at the ends of lines without notice. Lines with fields that nobody knows yet
 * become the same documents as without them. (Lines of Classic Load Balancers, to which AWS adds
 * nothing any more, are refused then, as in the reference system: they become dead letters.)
 */
class TrailingFieldsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path GOLDEN = Path.of("src/test/resources/golden");

  /** What stands between the fields of a log type's lines. */
  private static final Map<String, String> SEPARATORS =
      Map.of(
          "alb", " ",
          "nlb", " ",
          "s3accesslog", " ",
          "cloudfront-standard", "\t",
          "cloudfront-realtime", "\t",
          "vpcflowlogs", " ");

  /** Its lines end in the middle of the fields that are known, so that more are these. */
  private static final String NOT_WHOLE = "cloudfront-standard/mixed-trailing-fields";

  private static final String FIELD = "tomorrow's";

  @TempDir private static Path work;
  private static DocumentPipeline pipeline;
  private static CaseRunner runner;

  @BeforeAll
  static void startPipeline() throws IOException {
    pipeline = DocumentPipeline.start();
    runner = new CaseRunner(pipeline, ObjectReader.standard(), GOLDEN);
  }

  @AfterAll
  static void stopPipeline() {
    pipeline.close();
  }

  static List<String> cases() throws IOException {
    List<String> cases = new ArrayList<>();
    for (String type : SEPARATORS.keySet()) {
      try (Stream<Path> directories = Files.list(GOLDEN.resolve(type))) {
        directories
            .filter(directory -> !directory.getFileName().toString().startsWith("bug-"))
            .filter(directory -> Files.exists(directory.resolve("input.log")))
            .forEach(directory -> cases.add(GOLDEN.relativize(directory).toString()));
      }
    }
    cases.remove(NOT_WHOLE);
    assertThat(cases).hasSizeGreaterThan(SEPARATORS.size());
    cases.sort(null);
    return cases;
  }

  /** More documents are allowed: what misses fields at its end may get them. */
  @ParameterizedTest
  @MethodSource("cases")
  void unknown_fields_at_the_end_change_nothing(String name) throws IOException {
    Path longer = work.resolve("longer").resolve(name);
    Files.createDirectories(longer);
    Path original = GOLDEN.resolve(name);
    Files.copy(original.resolve("case.json"), longer.resolve("case.json"));
    String separator = SEPARATORS.get(name.substring(0, name.indexOf('/')));
    Files.writeString(
        longer.resolve("input.log"),
        withFields(Files.readString(original.resolve("input.log")), separator));

    List<Map<String, Object>> expected = documents(original, work.resolve("made").resolve(name));
    List<Map<String, Object>> made = documents(longer, work.resolve("made-longer").resolve(name));

    for (Map<String, Object> document : expected) {
      assertThat(made)
          .anySatisfy(longerOne -> assertThat(longerOne).containsAllEntriesOf(document));
    }
  }

  private static String withFields(String text, String separator) {
    StringBuilder longer = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      longer.append(line);
      if (!line.isBlank() && !line.startsWith("#")) {
        longer.append((separator + FIELD).repeat(2));
      }
      longer.append('\n');
    }
    return longer.substring(0, longer.length() - 1);
  }

  /** The documents without what must differ: the record's text and what is made of it. */
  private static List<Map<String, Object>> documents(Path golden, Path out) throws IOException {
    runner.run(golden, out);
    List<Map<String, Object>> documents = new ArrayList<>();
    for (String line : Files.readAllLines(out.resolve("actual.ndjson"))) {
      JsonNode document = JSON.readTree(line).path("doc");
      Map<String, Object> fields = JSON.convertValue(document, new TypeReference<>() {});
      fields.keySet().removeAll(List.of("@message", "@id"));
      documents.add(fields);
    }
    return documents;
  }
}
