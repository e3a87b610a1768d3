package processors.normalize;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A log type as its YAML file says it: a bean that Camel fills. What it says is checked, and made
 * into a {@link LogType}, before the routes start.
 *
 * <p>Most settings are texts; an empty one means that the log type does not have it.
 */
public final class LogTypeDefinition {

  String name = "";
  int priority = 1000;
  String s3Key = "";
  String s3KeyIgnored = "";
  String envelope = "";
  String format = "";
  String arrayField = "";
  int headerLines;
  String delimiter = "";
  String firstLine = "";
  boolean ignoreContainerStderr = true;
  String pattern = "";
  String index = "";
  String indexSuffix = "";
  String indexRotation = "monthly";
  String indexTime = "@timestamp";
  String indexTimeZone = "+00:00";
  String id = "";
  String idSuffix = "";
  String timestamp = "";
  String timestampFormat = "iso8601";
  String timestampZone = "+00:00";
  String fileTimestamp = "";
  String rename = "";
  String jsonText = "";
  String fields = "";
  String fieldPrefix = "";
  String cloudProvider = "aws";
  String ecsVersion = "1.10.0";
  String clientIp = "";
  String geoip = "";
  String threatIps = "";
  String threatDomains = "";
  String userAgent = "";

  /** All settings by their names, as they stand. */
  public Map<String, String> settings() {
    Map<String, String> said = new LinkedHashMap<>();
    said.put("name", name);
    said.put("priority", String.valueOf(priority));
    said.put("s3Key", s3Key);
    said.put("s3KeyIgnored", s3KeyIgnored);
    said.put("envelope", envelope);
    said.put("format", format);
    said.put("arrayField", arrayField);
    said.put("headerLines", String.valueOf(headerLines));
    said.put("delimiter", delimiter);
    said.put("firstLine", firstLine);
    said.put("pattern", pattern);
    said.put("index", index);
    said.put("indexSuffix", indexSuffix);
    said.put("indexRotation", indexRotation);
    said.put("indexTime", indexTime);
    said.put("indexTimeZone", indexTimeZone);
    said.put("id", id);
    said.put("idSuffix", idSuffix);
    said.put("timestamp", timestamp);
    said.put("timestampFormat", timestampFormat);
    said.put("timestampZone", timestampZone);
    said.put("fileTimestamp", fileTimestamp);
    said.put("rename", rename);
    said.put("jsonText", jsonText);
    said.put("fields", fields);
    said.put("fieldPrefix", fieldPrefix);
    said.put("cloudProvider", cloudProvider);
    said.put("ecsVersion", ecsVersion);
    said.put("clientIp", clientIp);
    said.put("geoip", geoip);
    said.put("threatIps", threatIps);
    said.put("threatDomains", threatDomains);
    said.put("userAgent", userAgent);
    return said;
  }

  /** The name that was set. */
  public String name() {
    return name;
  }

  /** The log type's name: its route's, its documents' {@code @log_type} and its metrics'. */
  public void setName(String text) {
    name = text;
  }

  /** Its turn when a key is matched: smaller numbers come first; 1000 unless set. */
  public void setPriority(int number) {
    priority = number;
  }

  /** The pattern that is found in the S3 keys of its objects. */
  public void setS3Key(String regex) {
    s3Key = regex;
  }

  /** The pattern of keys that are left alone although {@link #getS3Key} matches. */
  public void setS3KeyIgnored(String regex) {
    s3KeyIgnored = regex;
  }

  /** What is around the records: {@code cloudwatch}, {@code firelens}, or empty. */
  public void setEnvelope(String envelopeName) {
    envelope = envelopeName;
  }

  /** How records are written: {@code text}, {@code json}, {@code csv} … */
  public void setFormat(String formatName) {
    format = formatName;
  }

  /** For JSON: the field of each value that holds an array of records. */
  public void setArrayField(String field) {
    arrayField = field;
  }

  /** For text: how many lines at the top are no records. */
  public void setHeaderLines(int lines) {
    headerLines = lines;
  }

  /** For CSV: what separates columns; empty for white space. */
  public void setDelimiter(String character) {
    delimiter = character;
  }

  /** For records of many lines: the pattern at the beginning of the first. */
  public void setFirstLine(String regex) {
    firstLine = regex;
  }

  /**
   * For the envelope {@code firelens}: whether what containers wrote to their standard error is
   * left out, as it is unless set.
   */
  public void setIgnoreContainerStderr(boolean ignore) {
    ignoreContainerStderr = ignore;
  }

  /** For text: the pattern whose named groups are the record's fields. */
  public void setPattern(String regex) {
    pattern = regex;
  }

  /** The index's name before suffix and rotation. */
  public void setIndex(String indexName) {
    index = indexName;
  }

  /** What is put between the index's name and its rotation. */
  public void setIndexSuffix(String suffix) {
    indexSuffix = suffix;
  }

  /**
   * {@code monthly}, {@code daily}, {@code weekly} (ISO 8601), {@code weekly-of-year} (from the
   * first Monday), {@code yearly}, {@code auto} or {@code none}.
   */
  public void setIndexRotation(String rotation) {
    indexRotation = rotation;
  }

  /** Which time decides the index: {@code @timestamp} or {@code event_ingested}. */
  public void setIndexTime(String field) {
    indexTime = field;
  }

  /** The offset at whose midnight a new index begins, such as {@code +09:00}. */
  public void setIndexTimeZone(String offset) {
    indexTimeZone = offset;
  }

  /** The field with the record's own id. */
  public void setId(String field) {
    id = field;
  }

  /** The field that tells apart records that share an id. */
  public void setIdSuffix(String field) {
    idSuffix = field;
  }

  /** The fields in which the time may be, with white space between them. */
  public void setTimestamp(String paths) {
    timestamp = paths;
  }

  /**
   * How the time is written: {@code iso8601}, {@code epoch}, {@code syslog} or strptime, one a
   * line.
   */
  public void setTimestampFormat(String formats) {
    timestampFormat = formats;
  }

  /** The offset of times that do not tell theirs. */
  public void setTimestampZone(String offset) {
    timestampZone = offset;
  }

  /** The pattern with groups {@code year} … {@code microsecond} that finds a time in the key. */
  public void setFileTimestamp(String regex) {
    fileTimestamp = regex;
  }

  /** Fields of the record that get another name, {@code new: old}, one a line. */
  public void setRename(String lines) {
    rename = lines;
  }

  /** Fields whose values are kept as JSON text, for they come in too many shapes to be indexed. */
  public void setJsonText(String paths) {
    jsonText = paths;
  }

  /** The field mappings, one a line; see {@link FieldMappingText}. */
  public void setFields(String lines) {
    fields = lines;
  }

  /** The object under which the record's own fields are put, or empty to leave them at the top. */
  public void setFieldPrefix(String field) {
    fieldPrefix = field;
  }

  /** {@code cloud.provider} where the record does not tell; empty for logs from no cloud. */
  public void setCloudProvider(String provider) {
    cloudProvider = provider;
  }

  /** {@code ecs.version}. */
  public void setEcsVersion(String version) {
    ecsVersion = version;
  }

  /**
   * The field of the client's address and that of X-Forwarded-For, with white space between them.
   */
  public void setClientIp(String paths) {
    clientIp = paths;
  }

  /** The objects whose {@code ip} is looked up in GeoIP. */
  public void setGeoip(String paths) {
    geoip = paths;
  }

  /** The fields whose addresses are looked up among the indicators. */
  public void setThreatIps(String paths) {
    threatIps = paths;
  }

  /** The fields whose domains are looked up among the indicators. */
  public void setThreatDomains(String paths) {
    threatDomains = paths;
  }

  /** The object whose {@code original} is a user agent. */
  public void setUserAgent(String field) {
    userAgent = field;
  }
}
