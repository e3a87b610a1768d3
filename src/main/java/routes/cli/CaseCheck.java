package routes.cli;

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
import routes.cases.Comparison;

/** Runs the golden cases below a directory and tells in which fields the documents differ. */
final class CaseCheck {

  /**
   * What became of a case.
   *
   * @param name its directory below the one that was checked
   * @param differences what differs from the expected documents; nothing if all is as expected
   */
  record Result(String name, List<String> differences) {
    boolean isAsExpected() {
      return differences.isEmpty();
    }
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  private final CaseRunner runner;
  private final Path out;

  /**
   * @param out where the documents are written
   */
  CaseCheck(CaseRunner runner, Path out) {
    this.runner = runner;
    this.out = out;
  }

  /** Runs all cases, in the order of their names. */
  List<Result> check(Path directory) throws IOException {
    List<Result> results = new ArrayList<>();
    for (Path golden : CaseRunner.directories(directory)) {
      results.add(result(golden, directory.relativize(golden)));
    }
    return results;
  }

  private Result result(Path golden, Path name) {
    try {
      return new Result(name.toString(), differences(golden, out.resolve(name)));
    } catch (IOException e) {
      return new Result(name.toString(), List.of("the case cannot be read: " + e.getMessage()));
    }
  }

  private List<String> differences(Path golden, Path made) throws IOException {
    runner.run(golden, made);
    JsonNode result = JSON.readTree(made.resolve("result.json").toFile());
    if (result.hasNonNull("error")) {
      return List.of(result.path("error").asText());
    }
    List<String> differences =
        new ArrayList<>(
            Comparison.problems(
                lines(expected(golden)), lines(made.resolve("actual.ndjson")), path -> false));
    if (!differences.isEmpty()) {
      explain(result, differences);
    }
    return differences;
  }

  private static void explain(JsonNode result, List<String> differences) {
    if (result.hasNonNull("ignored")) {
      differences.add("the object is ignored: " + result.path("ignored").asText());
    }
    if (result.hasNonNull("defect")) {
      differences.add("the object cannot be read to its end: " + result.path("defect").asText());
    }
    result.path("deadLetters").forEach(letter -> differences.add(letter.asText()));
  }

  /** Where the reference system is wrong, {@code ours.ndjson} holds what is right. */
  private static Path expected(Path golden) {
    Path ours = golden.resolve("ours.ndjson");
    return Files.exists(ours) ? ours : golden.resolve("expected.ndjson");
  }

  private static List<Map<String, Object>> lines(Path file) throws IOException {
    if (!Files.exists(file)) {
      throw new IOException("expected a file " + file.getFileName() + ", found none");
    }
    List<Map<String, Object>> documents = new ArrayList<>();
    try (Stream<String> lines = Files.lines(file)) {
      for (String line : lines.filter(text -> !text.isBlank()).toList()) {
        documents.add(JSON.readValue(line, new TypeReference<>() {}));
      }
    }
    return documents;
  }
}
