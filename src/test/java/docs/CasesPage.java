package docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The page of the golden cases that the reference system gets wrong, with what is right. */
final class CasesPage {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String LINK = "../../src/test/resources/golden/";
  private static final String HEAD =
      """
      # Cases that the reference gets wrong

      Each is a golden case: a log, and the documents that SIEM Routes makes of it and is tested with. The pages \
      beside this one say what differs, by log type, and why.

      """;
  private static final String FOOT =
      "\n<!-- Made of the golden cases; after a change there: " + GeneratedDocs.RENEW + " -->\n";

  private CasesPage() {}

  static String of(Path golden) throws IOException {
    MarkdownTable table = new MarkdownTable("Case", "The reference", "SIEM Routes");
    for (Path directory : cases(golden)) {
      String name = golden.relativize(directory).toString();
      table.row("[" + name + "](" + LINK + name + ")", note(directory), documents(directory, name));
    }
    return HEAD + table + FOOT;
  }

  private static List<Path> cases(Path golden) throws IOException {
    try (Stream<Path> files = Files.walk(golden, 2)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("bug-"))
          .sorted()
          .toList();
    }
  }

  private static String note(Path directory) throws IOException {
    JsonNode description = JSON.readTree(directory.resolve("case.json").toFile());
    return description
        .path("note")
        .asText()
        .replaceFirst("^(reference )?bug: *", "")
        .replaceAll("\\s+", " ");
  }

  private static String documents(Path directory, String name) {
    if (Files.exists(directory.resolve("ours.ndjson"))) {
      return "[its documents](" + LINK + name + "/ours.ndjson)";
    }
    return "[the reference's documents](" + LINK + name + "/expected.ndjson)";
  }
}
