package routes.migrate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Turns a {@code user.ini} of the reference system into log types and property lines.
 *
 * @param logTypes new log types, one YAML file each
 * @param properties property lines that change built-in log types
 * @param notes what could not be carried over, and what to do about it
 */
public record Migration(List<LogTypeSettings> logTypes, String properties, List<String> notes) {

  /** What the reference system sets where a section does not. */
  private static final Map<String, String> REFERENCE_DEFAULTS =
      Map.of(
          "index_rotation", "monthly",
          "index_time", "@timestamp",
          "index_tz", "+00:00",
          "timestamp_tz", "+00:00",
          "timestamp_format", "iso8601",
          "ecs_version", "1.10.0",
          "cloud_provider", "aws");

  /** Keeps the lists from changing. */
  public Migration {
    logTypes = List.copyOf(logTypes);
    notes = List.copyOf(notes);
  }

  /**
   * Migrates the text of a {@code user.ini}.
   *
   * @param builtIn the settings of the built-in log types by their names
   * @throws IllegalArgumentException if the text cannot be read; the message names line or setting
   */
  public static Migration of(String text, Map<String, Map<String, String>> builtIn) {
    return new Run(IniFile.parse(text), builtIn).migrate();
  }

  /** Log types that are built in here and samples of a user.ini there. */
  private static final Set<String> SAMPLES =
      Set.of("apache-ecs", "cloudhsm-cwl", "deepsecurity", "okta");

  private static final class Run {
    private final IniFile ini;
    private final Map<String, Map<String, String>> builtIn;
    private final Map<String, Map<String, String>> builtInSections = new HashMap<>();
    private final List<LogTypeSettings> logTypes = new ArrayList<>();
    private final StringBuilder properties = new StringBuilder();
    private final List<String> notes = new ArrayList<>();

    Run(IniFile ini, Map<String, Map<String, String>> builtIn) {
      this.ini = ini;
      this.builtIn = builtIn;
      builtIn.forEach((name, settings) -> builtInSections.put(name, BuiltInSection.of(settings)));
    }

    Migration migrate() {
      defaults();
      ini.names().forEach(this::section);
      return new Migration(logTypes, properties.toString(), notes);
    }

    private void defaults() {
      Map<String, String> set = ini.section(IniFile.DEFAULT);
      set.forEach(
          (name, value) -> {
            String ours = ReferenceNames.TEXTS.get(name);
            if (ours != null) {
              properties
                  .append("siem.log-type.*.")
                  .append(ours)
                  .append('=')
                  .append(ReferenceNames.value(name, value))
                  .append('\n');
            } else if (name.equals("ignore_own_logs")) {
              properties
                  .append("siem.exclude.own-logs=")
                  .append(ReferenceNames.isTrue(value) ? "excluded" : "loaded")
                  .append('\n');
            } else if (name.equals("exclude_log_patterns_filename")) {
              notes.add(
                  "[DEFAULT] "
                      + name
                      + ": get the file out of the GeoIP bucket and name it in siem.exclude.rules");
            } else {
              note("[DEFAULT] " + name);
            }
          });
    }

    private void section(String name) {
      Interpolation values = new Interpolation(this::raw);
      LogTypeSettings settings =
          new SectionTranslation(name, setting -> values.value(name, setting)).translate();
      Map<String, String> known = builtIn.get(name);
      if (known == null || replacesSample(name)) {
        added(name, settings);
      } else {
        properties.append(settings.toProperties(known));
      }
      ini.section(name).keySet().forEach(setting -> check(name, setting));
      script(name);
    }

    /**
     * Whether a section stands for itself: the reference system has these types only as samples, so
     * a section without their script is a log type of the user's own.
     */
    private boolean replacesSample(String name) {
      return SAMPLES.contains(name) && ini.section(name).getOrDefault("script_ecs", "").isBlank();
    }

    private void added(String name, LogTypeSettings settings) {
      if (settings.settings().containsKey("format")) {
        logTypes.add(settings);
      } else {
        notes.add(
            "["
                + name
                + "] has no file_format: without it the reference system loads nothing;"
                + " expected one of text, multiline, json, csv, cef, xml, winevtxml, parquet");
      }
    }

    private void check(String section, String setting) {
      if (ReferenceNames.GLOBAL.contains(setting)) {
        note("[" + section + "] " + setting);
      }
    }

    private void script(String name) {
      String script = ini.section(name).getOrDefault("script_ecs", "");
      if (!script.isBlank() && !builtIn.containsKey(name)) {
        notes.add(
            "["
                + name
                + "] script_ecs: the Python script sf_"
                + name.replace('-', '_')
                + ".py cannot be carried over; say in the YAML's steps what it does");
      }
    }

    private void note(String what) {
      if (!ReferenceNames.WITHOUT_MEANING.contains(what.substring(what.indexOf(' ') + 1))) {
        notes.add(what + " has no counterpart among the settings of log types");
      }
    }

    private String builtInValue(String section, String name) {
      boolean own = !ini.section(section).isEmpty() && replacesSample(section);
      return own ? null : builtInSections.getOrDefault(section, Map.of()).get(name);
    }

    private String raw(String section, String name) {
      return java.util.stream.Stream.of(
              ini.section(section).get(name),
              builtInValue(section, name),
              ini.section(IniFile.DEFAULT).get(name),
              REFERENCE_DEFAULTS.get(name))
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
  }
}
