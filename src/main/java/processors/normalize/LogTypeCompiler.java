package processors.normalize;

import java.time.DateTimeException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import processors.parse.RecordParserFactory;
import processors.parse.RecordParsers;
import processors.pattern.LinearPattern;
import processors.pattern.PatternError;
import processors.read.ReadSettings;
import processors.read.RecordFormat;
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
   * @throws ConfigurationError if a setting is missing or wrong, with all that are
   */
  LogType compile() {
    try {
      return compiled();
    } catch (ConfigurationError e) {
      throw ConfigurationError.all(problems());
    }
  }

  /** All settings that are missing or wrong, each told once. */
  List<ConfigurationError> problems() {
    Map<String, ConfigurationError> found = new LinkedHashMap<>();
    for (Supplier<?> part : parts()) {
      try {
        part.get();
      } catch (ConfigurationError e) {
        found.putIfAbsent(e.getMessage(), e);
      }
    }
    return List.copyOf(found.values());
  }

  /** Everything that can be wrong by itself, and last the whole. */
  private List<Supplier<?>> parts() {
    List<Supplier<?>> parts =
        new ArrayList<>(
            List.of(
                this::name,
                this::wantedKeys,
                this::ignoredKeys,
                this::fileTime,
                this::firstLine,
                this::pattern,
                this::format,
                this::parser,
                this::timestampFields,
                this::timestampZone,
                this::jsonText,
                this::index,
                this::indexSuffix,
                this::rotation,
                this::indexTime,
                this::indexTimeZone,
                this::id,
                this::idSuffix,
                this::clientIp,
                this::geoip,
                this::threatIps,
                this::threatDomains,
                this::userAgent));
    lines(definition.rename).forEach(line -> parts.add(() -> renamed(line)));
    lines(definition.timestampFormat).forEach(line -> parts.add(() -> timestampFormat(line)));
    FieldMappingText.lines(definition.fields).forEach(line -> parts.add(() -> mapping(line)));
    parts.add(this::compiled);
    return parts;
  }

  private LogType compiled() {
    return new LogType(
        name(),
        definition.priority,
        new KeyRule(wantedKeys(), ignoredKeys(), fileTime()),
        format(),
        parser(),
        normalization(),
        new EnrichmentFields(clientIp(), geoip(), threatIps(), threatDomains(), userAgent()));
  }

  private Normalization normalization() {
    return new Normalization(
        renamed(),
        new TimestampRule(timestampFields(), timestampFormats(), timestampZone()),
        new JsonTextFields(jsonText()),
        new FieldMapper(mappings()),
        new CloudFields(definition.cloudProvider),
        new IndexNaming(index(), indexSuffix(), rotation(), indexTime(), indexTimeZone()),
        id(),
        idSuffix(),
        Optional.of(definition.fieldPrefix).filter(prefix -> !prefix.isEmpty()),
        definition.ecsVersion);
  }

  private String name() {
    if (!NAME.matcher(definition.name).matches()) {
      throw wrong("name", definition.name, "lower-case letters, digits and dashes, such as my-app");
    }
    return definition.name;
  }

  private LinearPattern wantedKeys() {
    return optional("s3Key", required("s3Key", definition.s3Key)).orElseThrow();
  }

  private Optional<LinearPattern> ignoredKeys() {
    return optional("s3KeyIgnored", definition.s3KeyIgnored);
  }

  private Optional<LinearPattern> fileTime() {
    Optional<LinearPattern> pattern = optional("fileTimestamp", definition.fileTimestamp);
    pattern.ifPresent(found -> checked("fileTimestamp", found, KeyRule::checkedTime));
    return pattern;
  }

  private String firstLine() {
    optional("firstLine", definition.firstLine);
    return definition.firstLine;
  }

  private Optional<LinearPattern> pattern() {
    return optional("pattern", definition.pattern);
  }

  private RecordFormat format() {
    return checked("format", reading(), formats::format);
  }

  private RecordParserFactory parser() {
    LinearPattern pattern = pattern().orElse(null);
    return checked("format", reading(), settings -> parsers.factory(settings, pattern));
  }

  private ReadSettings reading() {
    return new ReadSettings(
        required("format", definition.format),
        definition.envelope,
        definition.arrayField,
        definition.headerLines,
        definition.delimiter,
        firstLine(),
        definition.ignoreContainerStderr);
  }

  private Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String line : lines(definition.rename)) {
      String[] names = renamed(line);
      renamed.put(names[0], names[1]);
    }
    return renamed;
  }

  private String[] renamed(String line) {
    String[] names = line.split("\\s*:\\s*", 2);
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
      throw wrong("rename", line, "'new: old'");
    }
    return names;
  }

  private List<FieldPath> timestampFields() {
    return paths("timestamp", definition.timestamp);
  }

  private List<TimestampFormat> timestampFormats() {
    return lines(definition.timestampFormat).stream().map(this::timestampFormat).toList();
  }

  private TimestampFormat timestampFormat(String line) {
    return checked("timestampFormat", line, TimestampFormat::named);
  }

  private ZoneOffset timestampZone() {
    return offset("timestampZone", definition.timestampZone);
  }

  private List<FieldPath> jsonText() {
    return paths("jsonText", definition.jsonText);
  }

  private List<FieldMapping> mappings() {
    return FieldMappingText.lines(definition.fields).stream().map(this::mapping).toList();
  }

  private FieldMapping mapping(String line) {
    return checked("fields", line, FieldMappingText::mapping);
  }

  private String index() {
    return checked("index", required("index", definition.index), IndexNaming::checkedName);
  }

  private String indexSuffix() {
    if (!definition.indexSuffix.isEmpty()) {
      checked("indexSuffix", index() + "-" + definition.indexSuffix, IndexNaming::checkedName);
    }
    return definition.indexSuffix;
  }

  private IndexRotation rotation() {
    return checked("indexRotation", definition.indexRotation, IndexRotation::named);
  }

  private IndexNaming.TimeSource indexTime() {
    return checked("indexTime", definition.indexTime, IndexNaming.TimeSource::named);
  }

  private ZoneOffset indexTimeZone() {
    return offset("indexTimeZone", definition.indexTimeZone);
  }

  private Optional<FieldPath> id() {
    return onePath("id", definition.id);
  }

  private Optional<FieldPath> idSuffix() {
    return onePath("idSuffix", definition.idSuffix);
  }

  private List<FieldPath> clientIp() {
    List<FieldPath> clientIp = paths("clientIp", definition.clientIp);
    if (!clientIp.isEmpty() && clientIp.size() != 2) {
      throw wrong(
          "clientIp",
          definition.clientIp,
          "the field of the client's address and that of X-Forwarded-For");
    }
    return clientIp;
  }

  private List<FieldPath> geoip() {
    return paths("geoip", definition.geoip);
  }

  private List<FieldPath> threatIps() {
    return paths("threatIps", definition.threatIps);
  }

  private List<FieldPath> threatDomains() {
    return paths("threatDomains", definition.threatDomains);
  }

  private List<FieldPath> userAgent() {
    return paths("userAgent", definition.userAgent);
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
