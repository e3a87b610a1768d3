package bench.logs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The input of a golden case.
 *
 * @param key its key in S3
 * @param text its content, unpacked
 */
record GoldenObject(String key, String text) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The inputs of the cases of a log type that the reference system gets right, too. */
  static List<GoldenObject> of(Path cases) {
    if (!Files.isDirectory(cases)) {
      return List.of();
    }
    try (Stream<Path> directories = Files.list(cases)) {
      List<GoldenObject> objects = new ArrayList<>();
      for (Path directory : directories.sorted().toList()) {
        if (!directory.getFileName().toString().startsWith("bug-")) {
          objects.add(read(directory));
        }
      }
      return objects;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static GoldenObject read(Path directory) throws IOException {
    JsonNode description = JSON.readTree(directory.resolve("case.json").toFile());
    return new GoldenObject(
        description.path("key").asText(),
        Files.readString(directory.resolve(description.path("input").asText())));
  }
}
