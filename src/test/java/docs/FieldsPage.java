package docs;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import processors.normalize.FieldMapping;
import processors.normalize.FieldMappingText;
import processors.pattern.LinearPattern;
import processors.record.FieldPath;

/** The page of a log type: where its documents' fields come from. */
final class FieldsPage {

  private final LogTypeFile type;
  private final StepPurpose purposes;
  private final String example;

  /**
   * @param example the golden case that shows the log type, as a link from the page
   */
  FieldsPage(LogTypeFile type, StepPurpose purposes, String example) {
    this.type = type;
    this.purposes = purposes;
    this.example = example;
  }

  String text() throws IOException {
    return "# "
        + type.name()
        + "\n\n"
        + type.comment()
        + "\n\n"
        + settings()
        + "\nAn example: [the log and what becomes of it]("
        + example
        + ").\n\n## Fields\n\n"
        + mappings()
        + "\n"
        + ownFields()
        + steps()
        + GeneratedDocs.FOOT;
  }

  private MarkdownTable settings() {
    MarkdownTable table = new MarkdownTable("Setting", "");
    table.row("S3 key", "`" + type.setting("s3Key") + "`");
    said(table, "Keys that are left alone", "s3KeyIgnored");
    table.row("Format", LogTypeWords.format(type));
    said(table, "Records are in the array", "arrayField");
    said(table, "A record begins with", "firstLine");
    table.row("Index", "`" + type.setting("index") + "`, " + LogTypeWords.rotation(type));
    table.row("`@timestamp`", time());
    said(table, "`@id`", "id");
    LogTypeWords.enrichment(type).forEach((what, fields) -> table.row(capital(what), fields));
    return table;
  }

  private void said(MarkdownTable table, String what, String setting) {
    if (!type.setting(setting).isEmpty()) {
      table.row(what, "`" + type.setting(setting).strip() + "`");
    }
  }

  private String time() {
    if (type.setting("timestamp").isEmpty()) {
      return "the envelope's time, or when the record was read";
    }
    return LogTypeWords.fields(type.setting("timestamp"))
        + " as "
        + type.setting("timestampFormat")
            .strip()
            .lines()
            .map(format -> "`" + format.strip() + "`")
            .collect(Collectors.joining(" or "));
  }

  private MarkdownTable mappings() {
    MarkdownTable table = new MarkdownTable("Field", "From the log");
    type.setting("rename")
        .lines()
        .map(line -> line.strip().split("\\s*:\\s*", 2))
        .filter(names -> names.length == 2)
        .forEach(names -> table.row(code(names[0]), code(names[1]) + ", which has this name then"));
    for (FieldMapping mapping : FieldMappingText.parse(type.setting("fields"))) {
      table.row(code(mapping.target().toString()), source(mapping));
    }
    return table;
  }

  private static String source(FieldMapping mapping) {
    if (mapping instanceof FieldMapping.FirstOf first) {
      return firstOf(first.sources());
    }
    if (mapping instanceof FieldMapping.AllOf all) {
      return "all of "
          + all.sources().stream().map(FieldsPage::firstOf).collect(Collectors.joining(", "));
    }
    return constant(((FieldMapping.Constant) mapping).value());
  }

  private static String firstOf(List<FieldPath> sources) {
    return sources.stream()
        .map(source -> code(source.toString()))
        .collect(Collectors.joining(", else "));
  }

  private static String constant(Object value) {
    return value instanceof List<?> values
        ? "always "
            + values.stream().map(each -> code(each.toString())).collect(Collectors.joining(", "))
        : "always " + code(value.toString());
  }

  private String ownFields() {
    if (!type.setting("pattern").isEmpty()) {
      return "All fields of the record under their own names: "
          + LinearPattern.compile(type.setting("pattern")).groupNames().stream()
              .map(FieldsPage::code)
              .collect(Collectors.joining(", "))
          + ".\n"
          + prefix();
    }
    return "All fields of the record under their own names.\n" + prefix();
  }

  private String prefix() {
    return (type.setting("fieldPrefix").isEmpty()
            ? ""
            : "They are put below " + code(type.setting("fieldPrefix")) + ".\n")
        + (type.setting("jsonText").isBlank()
            ? ""
            : "These are kept as JSON text where they are objects or lists: "
                + LogTypeWords.fields(type.setting("jsonText"))
                + ".\n");
  }

  private String steps() throws IOException {
    if (type.steps().isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder("\n## Steps of its own\n\nAfter that, in this order:\n");
    for (LogTypeFile.Step step : type.steps()) {
      text.append("\n### ").append(step.name()).append("\n\n");
      text.append(purposes.of(step.type())).append('\n');
      if (!step.properties().isEmpty()) {
        text.append("\n```\n");
        step.properties().forEach((name, value) -> text.append(property(name, value)));
        text.append("```\n");
      }
    }
    return text.toString();
  }

  private static String property(String name, String value) {
    String stripped = value.strip();
    return value.contains("\n") && !stripped.isEmpty()
        ? name + ":\n" + stripped.indent(2)
        : name + ": " + (stripped.isEmpty() ? "'" + visible(value) + "'" : stripped) + "\n";
  }

  private static String visible(String whiteSpace) {
    return Map.of("\t", "\\t", "\n", "\\n").getOrDefault(whiteSpace, whiteSpace);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
