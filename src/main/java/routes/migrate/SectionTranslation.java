package routes.migrate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Translates the settings of one section into those of a log type. */
final class SectionTranslation {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FIELDS_EXPECTED = "a JSON list of texts";

  private final String section;
  private final Function<String, String> values;

  /**
   * @param values a setting's value in the reference system's words, everything put in; null if
   *     unset
   */
  SectionTranslation(String section, Function<String, String> values) {
    this.section = section;
    this.values = values;
  }

  LogTypeSettings translate() {
    Map<String, String> settings = new LinkedHashMap<>();
    ReferenceNames.TEXTS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(name -> put(settings, name.getValue(), value(name.getKey())));
    put(settings, "envelope", envelope());
    put(settings, "ignoreContainerStderr", isSet("ignore_container_stderr") ? stderr() : "");
    put(settings, "timestamp", words(first("timestamp_key_list", "timestamp_key")));
    put(settings, "timestampFormat", timestampFormats());
    put(settings, "rename", renamed());
    put(settings, "jsonText", lines(words(text("json_to_text"))));
    put(settings, "fields", fields());
    return new LogTypeSettings(section, settings);
  }

  private static void put(Map<String, String> settings, String name, String value) {
    if (!value.isEmpty() && !(name.equals("headerLines") && value.equals("0"))) {
      settings.put(name, value);
    }
  }

  private String envelope() {
    if (isTrue("via_cwl")) {
      return "cloudwatch";
    }
    return isTrue("via_firelens") ? "firelens" : "";
  }

  private String timestampFormats() {
    String list = text("timestamp_format_list");
    if (list.isEmpty()) {
      return unquoted(text("timestamp_format"));
    }
    try {
      return String.join("\n", JSON.readValue(list, String[].class));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "[" + section + "] timestamp_format_list: expected " + FIELDS_EXPECTED + ", got " + list,
          e);
    }
  }

  private String renamed() {
    return list("renamed_newfields").stream()
        .map(name -> name + ": " + text(name))
        .collect(Collectors.joining("\n"));
  }

  private String fields() {
    List<String> lines = new ArrayList<>();
    for (String name : list("static_ecs")) {
      boolean list = ReferenceNames.LISTS.contains(name);
      lines.add(name + ": =" + (list ? "[" + String.join(", ", list(name)) + "]" : text(name)));
    }
    for (String name : list("ecs")) {
      String value = text(name);
      if (!value.isEmpty()) {
        boolean list = ReferenceNames.LISTS.contains(name);
        lines.add(name + ": " + (list ? "[" + String.join(", ", list(name)) + "]" : words(value)));
      }
    }
    return String.join("\n", lines);
  }

  /**
   * A list as the reference system reads it: in brackets with commas, or with white space between.
   */
  private List<String> list(String name) {
    String value = text(name);
    if (value.startsWith("[")) {
      String inside = value.substring(1, value.endsWith("]") ? value.length() - 1 : value.length());
      return Arrays.stream(inside.split(",")).map(SectionTranslation::words).toList();
    }
    return value.isEmpty() ? List.of() : List.of(value.split("\\s+"));
  }

  private String first(String one, String other) {
    String value = text(one);
    return value.isEmpty() ? text(other) : value;
  }

  private String stderr() {
    return Boolean.toString(isTrue("ignore_container_stderr"));
  }

  private boolean isSet(String name) {
    return !text(name).isEmpty();
  }

  private boolean isTrue(String name) {
    return ReferenceNames.isTrue(text(name));
  }

  private String value(String name) {
    return ReferenceNames.value(name, text(name));
  }

  private String text(String name) {
    String value = values.apply(name);
    return value == null ? "" : value.strip();
  }

  private static String words(String value) {
    return String.join(" ", value.strip().split("\\s+"));
  }

  private static String lines(String words) {
    return words.replace(' ', '\n');
  }

  /**
   * The reference system looks for the format's name anywhere, so users write it with quotes too.
   */
  private static String unquoted(String value) {
    for (String name : List.of("epoch", "syslog", "iso8601")) {
      if (value.contains(name)) {
        return name;
      }
    }
    return value;
  }
}
