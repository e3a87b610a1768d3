package docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The pages that are made of the YAML files of the log types. */
final class GeneratedDocs {

  /** The command that writes the pages anew. */
  static final String RENEW = "mvn test -Dtest=GeneratedDocsTest -Ddocs=renew";

  /** What stands at the end of each page. */
  static final String FOOT =
      "\n<!-- Made of the YAML files in src/main/resources/routes; after a change there: "
          + RENEW
          + " -->\n";

  private static final Path ROUTES = Path.of("src/main/resources/routes");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path CASES = Path.of("src/test/resources/golden");

  private GeneratedDocs() {}

  /** The pages by their paths below {@code docs}. */
  static SortedMap<String, String> pages(Path project) throws IOException {
    List<LogTypeFile> types = LogTypeFile.in(project.resolve(ROUTES));
    StepPurpose purposes = new StepPurpose(project.resolve(SOURCES));
    SortedMap<String, String> pages = new TreeMap<>();
    pages.put("log-types.md", LogTypesPage.of(types));
    for (LogTypeFile type : types) {
      String example = "../../" + example(project, type);
      pages.put("fields/" + type.name() + ".md", new FieldsPage(type, purposes, example).text());
    }
    pages.put("compatibility/cases.md", CasesPage.of(project.resolve(CASES)));
    return pages;
  }

  /** The first case that the reference system gets right. */
  private static String example(Path project, LogTypeFile type) throws IOException {
    Path cases = CASES.resolve(type.name());
    try (Stream<Path> directories = Files.list(project.resolve(cases))) {
      return directories
          .map(directory -> directory.getFileName().toString())
          .filter(name -> !name.startsWith("bug-"))
          .sorted()
          .findFirst()
          .map(name -> cases.resolve(name).toString())
          .orElseThrow(() -> new IllegalStateException(cases + ": expected a golden case"));
    }
  }
}
