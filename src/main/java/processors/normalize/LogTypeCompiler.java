package processors.normalize;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import processors.parse.RecordParserFactory;
import processors.parse.RecordParsers;
import processors.pattern.LinearPattern;
import processors.read.ReadSettings;
import processors.read.RecordFormat;
import processors.read.RecordFormats;
import processors.record.FieldPath;

/** Checks what a YAML file says of a log type and makes it ready to use. */
final class LogTypeCompiler {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private final RecordFormats formats;
  private final RecordParsers parsers;
  private final LogTypeDefinition definition;
  private final SettingReader read;

  LogTypeCompiler(RecordFormats formats, RecordParsers parsers, LogTypeDefinition definition) {
    this.formats = formats;
    this.parsers = parsers;
    this.definition = definition;
    this.read = new SettingReader(definition.name);
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
    SettingReader.lines(definition.rename).forEach(line -> parts.add(() -> renamed(line)));
    SettingReader.lines(definition.timestampFormat)
        .forEach(line -> parts.add(() -> timestampFormat(line)));
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
    FieldMapper mapper = new FieldMapper(mappings());
    return new Normalization(
        renamed(),
        new TimestampRule(timestampFields(), timestampFormats(), timestampZone()),
        new JsonTextFields(jsonText()),
        mapper,
        new CloudFields(definition.cloudProvider),
        new IndexNaming(index(), indexSuffix(), rotation(), indexTime(), indexTimeZone()),
        id(),
        idSuffix(),
        fieldPrefix(mapper),
        definition.ecsVersion);
  }

  private Optional<FieldPrefix> fieldPrefix(FieldMapper mapper) {
    return Optional.of(definition.fieldPrefix)
        .filter(prefix -> !prefix.isEmpty())
        .map(prefix -> new FieldPrefix(prefix, mapper.objects()));
  }

  private String name() {
    if (!NAME.matcher(definition.name).matches()) {
      throw read.wrong(
          "name", definition.name, "lower-case letters, digits and dashes, such as my-app");
    }
    return definition.name;
  }

  private LinearPattern wantedKeys() {
    return read.pattern("s3Key", read.required("s3Key", definition.s3Key)).orElseThrow();
  }

  private Optional<LinearPattern> ignoredKeys() {
    return read.pattern("s3KeyIgnored", definition.s3KeyIgnored);
  }

  private Optional<LinearPattern> fileTime() {
    Optional<LinearPattern> pattern = read.pattern("fileTimestamp", definition.fileTimestamp);
    pattern.ifPresent(found -> read.checked("fileTimestamp", found, KeyRule::checkedTime));
    return pattern;
  }

  private String firstLine() {
    read.pattern("firstLine", definition.firstLine);
    return definition.firstLine;
  }

  private Optional<LinearPattern> pattern() {
    return read.pattern("pattern", definition.pattern);
  }

  private RecordFormat format() {
    return read.checked("format", reading(), formats::format);
  }

  private RecordParserFactory parser() {
    LinearPattern pattern = pattern().orElse(null);
    return read.checked("format", reading(), settings -> parsers.factory(settings, pattern));
  }

  private ReadSettings reading() {
    return new ReadSettings(
        read.required("format", definition.format),
        definition.envelope,
        definition.arrayField,
        definition.headerLines,
        definition.delimiter,
        firstLine(),
        definition.ignoreContainerStderr);
  }

  private Map<String, String> renamed() {
    Map<String, String> renamed = new LinkedHashMap<>();
    for (String line : SettingReader.lines(definition.rename)) {
      String[] names = renamed(line);
      renamed.put(names[0], names[1]);
    }
    return renamed;
  }

  private String[] renamed(String line) {
    String[] names = line.split("\\s*:\\s*", 2);
    if (names.length != 2 || names[0].isEmpty() || names[1].isEmpty()) {
      throw read.wrong("rename", line, "'new: old'");
    }
    return names;
  }

  private List<FieldPath> timestampFields() {
    return read.paths("timestamp", definition.timestamp);
  }

  private List<TimestampFormat> timestampFormats() {
    return SettingReader.lines(definition.timestampFormat).stream()
        .map(this::timestampFormat)
        .toList();
  }

  private TimestampFormat timestampFormat(String line) {
    return read.checked("timestampFormat", line, TimestampFormat::named);
  }

  private ZoneOffset timestampZone() {
    return read.offset("timestampZone", definition.timestampZone);
  }

  private List<FieldPath> jsonText() {
    return read.paths("jsonText", definition.jsonText);
  }

  private List<FieldMapping> mappings() {
    return FieldMappingText.lines(definition.fields).stream().map(this::mapping).toList();
  }

  private FieldMapping mapping(String line) {
    return read.checked("fields", line, FieldMappingText::mapping);
  }

  private String index() {
    return read.checked(
        "index", read.required("index", definition.index), IndexNaming::checkedName);
  }

  private String indexSuffix() {
    if (!definition.indexSuffix.isEmpty()) {
      read.checked("indexSuffix", index() + "-" + definition.indexSuffix, IndexNaming::checkedName);
    }
    return definition.indexSuffix;
  }

  private IndexRotation rotation() {
    return read.checked("indexRotation", definition.indexRotation, IndexRotation::named);
  }

  private IndexNaming.TimeSource indexTime() {
    return read.checked("indexTime", definition.indexTime, IndexNaming.TimeSource::named);
  }

  private ZoneOffset indexTimeZone() {
    return read.offset("indexTimeZone", definition.indexTimeZone);
  }

  private Optional<FieldPath> id() {
    return read.onePath("id", definition.id);
  }

  private Optional<FieldPath> idSuffix() {
    return read.onePath("idSuffix", definition.idSuffix);
  }

  private List<FieldPath> clientIp() {
    List<FieldPath> clientIp = read.paths("clientIp", definition.clientIp);
    if (!clientIp.isEmpty() && clientIp.size() != 2) {
      throw read.wrong(
          "clientIp",
          definition.clientIp,
          "the field of the client's address and that of X-Forwarded-For");
    }
    return clientIp;
  }

  private List<FieldPath> geoip() {
    return read.paths("geoip", definition.geoip);
  }

  private List<FieldPath> threatIps() {
    return read.paths("threatIps", definition.threatIps);
  }

  private List<FieldPath> threatDomains() {
    return read.paths("threatDomains", definition.threatDomains);
  }

  private List<FieldPath> userAgent() {
    return read.paths("userAgent", definition.userAgent);
  }
}
