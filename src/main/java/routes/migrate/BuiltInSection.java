package routes.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A built-in log type in the reference system's words, for sections that build on it. */
final class BuiltInSection {

  private BuiltInSection() {}

  /** The settings of a log type, each under the name that the reference system has for it. */
  static Map<String, String> of(Map<String, String> settings) {
    Map<String, String> section = new HashMap<>();
    ReferenceNames.TEXTS.forEach(
        (reference, ours) -> {
          String value = settings.getOrDefault(ours, "");
          if (!value.isEmpty() && !value.equals("0")) {
            section.put(reference, escaped(value));
          }
        });
    String envelope = settings.getOrDefault("envelope", "");
    section.put("via_cwl", envelope.equals("cloudwatch") ? "True" : "False");
    section.put("via_firelens", envelope.equals("firelens") ? "True" : "False");
    timestamp(settings, section);
    section.put("ignore_container_stderr", settings.getOrDefault("ignoreContainerStderr", "true"));
    section.put("json_to_text", settings.getOrDefault("jsonText", ""));
    renamed(settings.getOrDefault("rename", ""), section);
    fields(settings.getOrDefault("fields", ""), section);
    return section;
  }

  private static void timestamp(Map<String, String> settings, Map<String, String> section) {
    String fields = settings.getOrDefault("timestamp", "");
    section.put(fields.contains(" ") ? "timestamp_key_list" : "timestamp_key", fields);
    String formats = settings.getOrDefault("timestampFormat", "").strip();
    if (formats.contains("\n")) {
      section.put("timestamp_format_list", jsonList(formats));
    } else {
      section.put("timestamp_format", escaped(formats));
    }
  }

  private static void renamed(String lines, Map<String, String> section) {
    List<String> names = new ArrayList<>();
    mappings(lines)
        .forEach(
            mapping -> {
              names.add(mapping[0]);
              section.put(mapping[0], mapping[1]);
            });
    section.put("renamed_newfields", String.join(" ", names));
  }

  private static void fields(String lines, Map<String, String> section) {
    List<String> mapped = new ArrayList<>();
    List<String> constants = new ArrayList<>();
    for (String[] mapping : mappings(lines)) {
      boolean constant = mapping[1].startsWith("=");
      (constant ? constants : mapped).add(mapping[0]);
      section.put(mapping[0], escaped(constant ? mapping[1].substring(1) : mapping[1]));
    }
    section.put("ecs", String.join(" ", mapped));
    section.put("static_ecs", String.join(" ", constants));
  }

  private static List<String[]> mappings(String lines) {
    return lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .map(line -> line.split("\\s*:\\s*", 2))
        .filter(mapping -> mapping.length == 2)
        .toList();
  }

  private static String jsonList(String lines) {
    List<String> quoted =
        lines
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .map(BuiltInSection::quoted)
            .toList();
    return escaped("[" + String.join(", ", quoted) + "]");
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String escaped(String value) {
    return value.replace("$", "$$");
  }
}
