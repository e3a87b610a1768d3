package routes.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import routes.sample.NewLogType;

/**
 * Tells what was found in a sample, and what was guessed.
 *
 * @param made the log type
 * @param out where it is told
 */
record NewLogTypeReport(NewLogType made, PrintWriter out) {

  private static final int LONGEST_VALUE = 40;

  void print(Optional<Integer> priority) {
    out.printf("Found %d records: %s%n", made.fields().records(), made.shape().told());
    out.println(
        made.timestamp()
            .map(found -> "Time: " + found.field() + ", " + found.format())
            .orElse(
                "Time: none was found; records get the time at which they are read."
                    + " Set timestamp and timestampFormat."));
    out.println("Keys of its objects match: " + made.s3Key());
    priority.ifPresent(
        number ->
            out.println(
                "A built-in log type matches such keys, too; priority "
                    + number
                    + " lets this one come first"));
    print(
        "Likely fields of the Elastic Common Schema; look whether they mean that:",
        made.mappings());
    List<String> left = made.left();
    if (!left.isEmpty()) {
      out.println("Left under " + made.prefix() + ": " + String.join(", ", left));
    }
  }

  private void print(String title, Map<String, String> mappings) {
    if (mappings.isEmpty()) {
      out.println(
          "No field's name and values tell which field of the Elastic Common Schema it is.");
      return;
    }
    out.println(title);
    int widest = mappings.keySet().stream().mapToInt(String::length).max().orElse(0);
    mappings.forEach(
        (target, source) ->
            out.printf("  %-" + widest + "s  %s, such as %s%n", target, source, value(source)));
  }

  private String value(String field) {
    String value = String.valueOf(made.fields().values().get(field).get(0));
    return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) + "…" : value;
  }
}
