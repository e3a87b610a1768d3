package docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages of the log types say what their YAML files say. With {@code -Ddocs=renew} they are
 * written anew first.
 */
class GeneratedDocsTest {

  private static final Path PROJECT = Path.of("");
  private static final Path DOCS = PROJECT.resolve("docs");
  private static final String HOW =
      "docs/%s is out of date; to write it anew: " + GeneratedDocs.RENEW;

  private static SortedMap<String, String> pages;

  @BeforeAll
  static void makePages() throws IOException {
    pages = GeneratedDocs.pages(PROJECT);
    if ("renew".equals(System.getProperty("docs"))) {
      renew();
    }
  }

  private static void renew() throws IOException {
    for (String page : written()) {
      Files.delete(DOCS.resolve(page));
    }
    Files.createDirectories(DOCS.resolve("fields"));
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(DOCS.resolve(page.getKey()), page.getValue());
    }
  }

  @Test
  void each_page_is_as_its_yaml_file_says() throws IOException {
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Path file = DOCS.resolve(page.getKey());
      assertThat(Files.exists(file) ? Files.readString(file) : "no file")
          .as(HOW, page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  @Test
  void there_is_no_page_without_a_log_type() throws IOException {
    assertThat(pages.keySet()).as(HOW, "fields").containsAll(written());
  }

  private static List<String> written() throws IOException {
    Path fields = DOCS.resolve("fields");
    if (!Files.exists(fields)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(fields)) {
      return files.map(file -> "fields/" + file.getFileName()).sorted().toList();
    }
  }
}
