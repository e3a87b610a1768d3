package routes.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import routes.check.EcsFields;
import routes.migrate.LogTypeSettings;

/**
 * A log type made of a sample, to begin with.
 *
 * @param name its name
 * @param sample the sample
 * @param shape how its records are read
 * @param fields the fields of the records
 * @param timestamp where the time is, if it was found
 * @param mappings fields of the Elastic Common Schema and the log's fields that they likely are
 * @param renamed names that are not fit for field mappings, by those that they get instead
 */
public record NewLogType(
    String name,
    SampleFile sample,
    SampleShape shape,
    SampleFields fields,
    Optional<TimestampFinder.Found> timestamp,
    Map<String, String> mappings,
    Map<String, String> renamed) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_LINES = 50;
  private static final Set<String> NO_NAMES =
      Set.of("", "sample", "input", "log", "logs", "data", "test", "example", "output");

  /**
   * Looks at a sample.
   *
   * @throws IllegalArgumentException if it begins like JSON and is none
   */
  public static NewLogType of(String name, SampleFile sample) throws IOException {
    SampleShape shape = ShapeFinder.of(sample);
    SampleFields read = SampleFields.of(sample, shape);
    Map<String, String> renamed = renamed(read);
    SampleFields fields = read.renamed(renamed);
    return new NewLogType(
        name, sample, shape, fields, TimestampFinder.find(fields), EcsMappings.of(fields), renamed);
  }

  private static Map<String, String> renamed(SampleFields fields) {
    Map<String, String> renamed = new LinkedHashMap<>();
    fields.values().keySet().stream()
        .filter(path -> !Names.isMappable(path) && !path.contains(".") && path.indexOf(':') < 0)
        .filter(path -> !fields.values().containsKey(Names.snake(path)))
        .forEach(path -> renamed.putIfAbsent(Names.snake(path), path));
    return renamed;
  }

  /** The pattern of the keys of its objects, made of the file's name. */
  public String s3Key() {
    String file = fileName();
    String letters =
        file.replaceFirst("[.].*", "").replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    return NO_NAMES.contains(letters) ? "(^|/)" + name + "/" : "(^|/)" + pattern(file);
  }

  private String fileName() {
    return sample.name().replaceFirst("[.]gz$", "");
  }

  private static String pattern(String file) {
    return file.replaceAll("[^A-Za-z0-9_-]", "\\\\$0").replaceAll("\\d+", "\\\\d+");
  }

  /** The key that the sample has in the golden case. */
  public String key() {
    return "logs/" + name + "/" + sample.name();
  }

  /** The YAML file, where a log type of lower priority has to be asked first. */
  public String yaml(Optional<Integer> priority) {
    Map<String, String> settings = new LinkedHashMap<>();
    priority.ifPresent(number -> settings.put("priority", number.toString()));
    settings.put("s3Key", s3Key());
    settings.put("index", "log-" + name);
    settings.putAll(shape.settings());
    timestamp.ifPresent(
        found -> {
          settings.put("timestamp", found.field());
          settings.put("timestampFormat", found.format());
        });
    if (!renamed.isEmpty()) {
      settings.put(
          "rename",
          renamed.entrySet().stream()
              .map(name -> name.getKey() + ": " + name.getValue())
              .collect(Collectors.joining("\n", "", "\n")));
    }
    settings.put("fields", String.join("\n", EcsMappings.lines(mappings)) + "\n");
    settings.put("fieldPrefix", prefix());
    settings.put("cloudProvider", "");
    enrichment(settings);
    String yaml = new LogTypeSettings(name, settings).toYaml(comment());
    return shape.pairs().map(field -> withPairs(yaml, field)).orElse(yaml);
  }

  /** The object that the record's own fields come under. */
  public String prefix() {
    String prefix = name.replace('-', '_');
    return EcsFields.standard().knows(prefix) ? prefix + "_log" : prefix;
  }

  private String comment() {
    return "Made of "
        + sample.name()
        + " ("
        + shape.told()
        + "). What stands here was guessed from its records:\n"
        + "look at s3Key, index, timestamp and fields.";
  }

  private void enrichment(Map<String, String> settings) {
    List<String> ends = new ArrayList<>(List.of("source", "destination"));
    ends.removeIf(end -> !mappings.containsKey(end + ".ip"));
    if (!ends.isEmpty()) {
      settings.put("geoip", String.join(" ", ends));
      settings.put(
          "threatIps", ends.stream().map(end -> end + ".ip").collect(Collectors.joining(" ")));
    }
    List<String> domains = new ArrayList<>(List.of("url.domain", "dns.question.name"));
    domains.removeIf(domain -> !mappings.containsKey(domain));
    if (!domains.isEmpty()) {
      settings.put("threatDomains", String.join(" ", domains));
    }
    if (mappings.containsKey("user_agent.original")) {
      settings.put("userAgent", "user_agent");
    }
  }

  private String withPairs(String yaml, String field) {
    String bean = Names.camel(name) + "Pairs";
    return yaml.replace(
            "- route:\n",
            """
                - name: %s
                  type: processors.steps.KeyValues
                  properties:
                    from: %s
            - route:
            """
                .formatted(bean, field))
        .replace(
            "        - process: { ref: normalize }\n",
            "        - process: { ref: " + bean + " }\n        - process: { ref: normalize }\n");
  }

  /** The fields that keep their names, and come under the log type's own object. */
  public List<String> left() {
    return fields.values().keySet().stream()
        .filter(path -> !mappings.containsValue(path))
        .filter(path -> timestamp.map(found -> !found.field().equals(path)).orElse(true))
        .toList();
  }

  /**
   * Writes the golden case, without the expected documents.
   *
   * @param directory the case's directory
   */
  public void writeCase(Path directory) throws IOException {
    Files.createDirectories(directory);
    String input = "input" + extension();
    Files.writeString(directory.resolve(input), input());
    ObjectNode description = JSON.createObjectNode();
    description.put("bucket", "my-logs").put("key", key()).put("input", input);
    description.put("compress", sample.packed() ? "gzip" : null);
    Files.writeString(
        directory.resolve("case.json"),
        JSON.writerWithDefaultPrettyPrinter().writeValueAsString(description) + "\n");
  }

  private String extension() {
    int dot = fileName().lastIndexOf('.');
    return dot < 0 ? ".log" : fileName().substring(dot);
  }

  private String input() {
    return shape.byLine()
        ? sample.text().lines().limit(MOST_LINES).collect(Collectors.joining("\n", "", "\n"))
        : sample.text();
  }
}
