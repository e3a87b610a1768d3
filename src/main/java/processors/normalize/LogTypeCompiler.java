package processors.normalize;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import processors.parse.RecordParsers;
import processors.pattern.LinearPattern;
import processors.pattern.PatternError;
import processors.read.ReadSettings;
import processors.read.RecordFormats;
import processors.record.FieldPath;

/** Checks what a YAML file says of a log type and makes it ready to use. */
final class LogTypeCompiler {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");
  private static final String OFFSET = "an offset such as +09:00";

  private final RecordFormats formats;
  private final RecordParsers parsers;
  private final LogTypeDefinition definition;

  LogTypeCompiler(RecordFormats formats, RecordParsers parsers, LogTypeDefinition definition) {
    this.formats = formats;
    this.parsers = parsers;
    this.definition = definition;
  }

  /**
   * @throws ConfigurationError if a setting is missing or wrong
   */
  LogType compile() {
    if (!NAME.matcher(definition.name).matches()) {
      throw wrong("name", definition.name, "lower-case letters, digits and dashes, such as my-app");
    }
    ReadSettings reading = reading();
    LinearPattern pattern = optional("pattern", definition.pattern).orElse(null);
    return new LogType(
        definition.name,
        definition.priority,
        keys(),
        checked("format", reading, formats::format),
        checked("format", reading, settings -> parsers.factory(settings, pattern)),
        normalization(),
        enrichment());
  }

  private KeyRule keys() {
    return new KeyRule(
        optional("s3Key", required("s3Key", definition.s3Key)).orElseThrow(),
        optional("s3KeyIgnored", definition.s3KeyIgnored),
        fileTime());
  }

  private Optional<LinearPattern> fileTime() {
    Optional<LinearPattern> pattern = optional("fileTimestamp", definition.fileTimestamp);
    pattern.ifPresent(found -> checked("fileTimestamp", found, KeyRule::checkedTime));
    return pattern;
  }

  private ReadSettings reading() {
    optional("firstLine", definition.firstLine);
    return new ReadSettings(
        required("format", definition.format),
        definition.envelope,
        definition.arrayField,
        definition.headerLines,
        definition.delimiter,
        definition.firstLine,
        definition.ignoreContainerStderr);
  }

  private Normalization normalization() {
    return new Normalization(
        renamed(),
        new TimestampRule(
            paths("timestamp", definition.timestamp),
            timestampFormats(),
            offset("timestampZone", definition.timestampZone)),
        new JsonTextFields(paths("jsonText", definition.jsonText)),
        new FieldMapper(mappings()),
        new CloudFields(definition.cloudProvider),
        naming(),
        onePath("id", definition.id),
        onePath("idSuffix", definition.idSuffix),
        Optional.of(definition.fieldPrefix).filter(prefix -> !prefix.isEmpty()),
        definition.ecsVersion);
  }

  private IndexNaming naming() {
    String index = checked("index", required("index", definition.index), IndexNaming::checkedName);
    if (!definition.indexSuffix.isEmpty()) {
      checked("indexSuffix", index + "-" + definition.indexSuffix, IndexNaming::checkedName);
    }
    return new IndexNaming(
        index,
        definition.indexSuffix,
        checked("indexRotation", definition.indexRotation, IndexRotation::named),
        checked("indexTime", definition.indexTime, IndexNaming.TimeSource::named),
        offset("indexTimeZone", definition.indexTimeZone));
  }

  private EnrichmentFields enrichment() {
    List<FieldPath> clientIp = paths("clientIp", definition.clientIp);
    if (!clientIp.isEmpty() && clientIp.size() != 2) {
      throw wrong(
          "clientIp",
          definition.clientIp,
          "the field of the client's address and that of X-Forwarded-For");
    }
    return new EnrichmentFields(
        clientIp,
        paths("geoip", definition.geoip),
        paths("threatIps", definition.threatIps),
        paths("threatDomains", definition.threatDomains),
        paths("userAgent", definition.userAgent));
  }

  private Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String line : lines(definition.rename)) {
      String[] names = line.split("\\s*:\\s*", 2);
      if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
        throw wrong("rename", line, "'new: old'");
      }
      renamed.put(names[0], names[1]);
    }
    return renamed;
  }

  private List<FieldMapping> mappings() {
    List<FieldMapping> mappings = new ArrayList<>();
    for (String line : FieldMappingText.lines(definition.fields)) {
      mappings.add(checked("fields", line, FieldMappingText::mapping));
    }
    return mappings;
  }

  private List<TimestampFormat> timestampFormats() {
    List<TimestampFormat> known = new ArrayList<>();
    for (String line : lines(definition.timestampFormat)) {
      known.add(checked("timestampFormat", line, TimestampFormat::named));
    }
    return known;
  }

  private Optional<LinearPattern> optional(String setting, String regex) {
    if (regex.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(LinearPattern.compile(regex));
    } catch (PatternError e) {
      throw new ConfigurationError(definition.name, setting, null, e.getMessage(), e);
    }
  }

  private Optional<FieldPath> onePath(String setting, String text) {
    List<FieldPath> paths = paths(setting, text);
    if (paths.size() > 1) {
      throw wrong(setting, text, "one field");
    }
    return paths.stream().findFirst();
  }

  private List<FieldPath> paths(String setting, String text) {
    return checked(setting, text, FieldMappingText::paths);
  }

  private ZoneOffset offset(String setting, String text) {
    try {
      return ZoneOffset.of(text);
    } catch (DateTimeException e) {
      throw wrong(setting, text, OFFSET);
    }
  }

  private String required(String setting, String value) {
    if (value.isEmpty()) {
      throw new ConfigurationError(
          definition.name, setting, null, "expected a value, got none", null);
    }
    return value;
  }

  private <V, T> T checked(String setting, V value, Function<V, T> reader) {
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException e) {
      throw new ConfigurationError(definition.name, setting, value.toString(), e.getMessage(), e);
    }
  }

  private ConfigurationError wrong(String setting, String value, String expected) {
    return new ConfigurationError(
        definition.name, setting, value, "expected " + expected + ", got '" + value + "'", null);
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }
}
