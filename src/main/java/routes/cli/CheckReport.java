package routes.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import routes.check.LogTypeFilesCheck;
import routes.yaml.Problem;

/**
 * What is told after a check.
 *
 * @param directory what was checked, as it was named; none for the program's own log types
 * @param files what was found in the YAML files
 * @param cases what became of the golden cases
 */
record CheckReport(
    Optional<Path> directory, LogTypeFilesCheck.Result files, List<CaseCheck.Result> cases) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** How it is told. */
  enum Format {
    /** For people: a line for each problem. */
    TEXT,
    /** For machines: one JSON object. */
    JSON
  }

  boolean isGood() {
    return errors() == 0 && cases.stream().allMatch(CaseCheck.Result::isAsExpected);
  }

  void print(Format format, PrintWriter out) throws IOException {
    if (format == Format.JSON) {
      out.println(JSON.writeValueAsString(json()));
    } else {
      text(out);
    }
    out.flush();
  }

  private void text(PrintWriter out) {
    files.problems().forEach(problem -> out.println(shortened(problem.toString())));
    for (CaseCheck.Result result : cases) {
      result.differences().forEach(difference -> out.println(result.name() + ": " + difference));
    }
    out.printf(
        "log types: %d, errors: %d, warnings: %d",
        files.logTypes().size(), errors(), files.problems().size() - errors());
    if (!cases.isEmpty()) {
      long asExpected = cases.stream().filter(CaseCheck.Result::isAsExpected).count();
      out.printf(", golden cases as expected: %d of %d", asExpected, cases.size());
    }
    out.println();
  }

  private ObjectNode json() {
    ObjectNode report = JSON.createObjectNode();
    report.put("ok", isGood());
    files.logTypes().forEach(report.withArray("logTypes")::add);
    report.withArray("problems");
    files.problems().forEach(problem -> add(report.withArray("problems").addObject(), problem));
    report.withArray("cases");
    for (CaseCheck.Result result : cases) {
      ObjectNode node = report.withArray("cases").addObject();
      node.put("case", result.name()).put("asExpected", result.isAsExpected());
      node.withArray("differences");
      result.differences().forEach(node.withArray("differences")::add);
    }
    return report;
  }

  private void add(ObjectNode node, Problem problem) {
    problem
        .place()
        .ifPresent(
            place ->
                node.put("file", shortened(place.file()))
                    .put("line", place.line())
                    .put("column", place.column()));
    node.put("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    node.put("message", shortened(problem.message()));
  }

  private long errors() {
    return files.problems().stream().filter(Problem::isError).count();
  }

  /** Paths as the user writes them. */
  private String shortened(String text) {
    return directory
        .map(named -> text.replace(named.toAbsolutePath().normalize() + "/", named + "/"))
        .orElse(text);
  }
}
