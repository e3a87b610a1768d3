package docs;

import java.util.List;
import java.util.StringJoiner;

/** The page with the table of all log types. */
final class LogTypesPage {

  private static final String HEAD =
      """
      # Log types

      The log types that come with the program, in the order in which the keys of S3 objects are matched: the first \
      whose pattern is found in the key counts. Each has a page with its fields.

      Another log type, or another one in the place of one of these, is a YAML file: `src/main/resources/routes` has \
      those of this table. A single setting is changed by a property line, such as \
      `siem.log-type.alb.indexRotation=daily`.

      """;

  private LogTypesPage() {}

  static String of(List<LogTypeFile> types) {
    MarkdownTable table =
        new MarkdownTable("Log type", "Logs", "S3 key", "Format", "Index", "Enrichment");
    for (LogTypeFile type : types) {
      table.row(
          "[" + type.name() + "](fields/" + type.name() + ".md)",
          type.description(),
          "`" + type.setting("s3Key") + "`",
          LogTypeWords.format(type),
          "`" + type.setting("index") + "`, " + LogTypeWords.rotation(type),
          enrichment(type));
    }
    return HEAD + table + GeneratedDocs.FOOT;
  }

  private static String enrichment(LogTypeFile type) {
    StringJoiner all = new StringJoiner("; ");
    LogTypeWords.enrichment(type).forEach((what, fields) -> all.add(what + ": " + fields));
    return all.toString();
  }
}
