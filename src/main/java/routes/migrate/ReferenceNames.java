package routes.migrate;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the reference system calls the settings of a log type, and what they are called here. */
final class ReferenceNames {

  /** Settings that are a text on both sides. */
  static final Map<String, String> TEXTS =
      Map.ofEntries(
          Map.entry("s3_key", "s3Key"),
          Map.entry("s3_key_ignored", "s3KeyIgnored"),
          Map.entry("file_format", "format"),
          Map.entry("json_delimiter", "arrayField"),
          Map.entry("csv_delimiter", "delimiter"),
          Map.entry("log_pattern", "pattern"),
          Map.entry("index_name", "index"),
          Map.entry("index_suffix", "indexSuffix"),
          Map.entry("index_rotation", "indexRotation"),
          Map.entry("index_time", "indexTime"),
          Map.entry("index_tz", "indexTimeZone"),
          Map.entry("doc_id", "id"),
          Map.entry("doc_id_suffix", "idSuffix"),
          Map.entry("timestamp_tz", "timestampZone"),
          Map.entry("file_timestamp_format", "fileTimestamp"),
          Map.entry("field_prefix", "fieldPrefix"),
          Map.entry("cloud_provider", "cloudProvider"),
          Map.entry("ecs_version", "ecsVersion"),
          Map.entry("clientip_xff", "clientIp"),
          Map.entry("geoip", "geoip"),
          Map.entry("ioc_ip", "threatIps"),
          Map.entry("ioc_domain", "threatDomains"),
          Map.entry("user_agent_enrichment_field", "userAgent"),
          Map.entry("text_header_line_number", "headerLines"),
          Map.entry("multiline_firstline", "firstLine"),
          Map.entry("xml_firstline", "firstLine"));

  /**
   * Settings whose value the reference system reads as a list, so that one value is a list of one.
   */
  static final Set<String> LISTS =
      Set.of(
          "base.tags",
          "container.image.tag",
          "dns.answers",
          "dns.header_flags",
          "dns.resolved_ip",
          "dns.type",
          "event.category",
          "event.type",
          "file.attributes",
          "host.ip",
          "host.mac",
          "observer.ip",
          "observer.mac",
          "process.args",
          "registry.data.strings",
          "related.hash",
          "related.hosts",
          "related.ip",
          "related.user",
          "rule.author",
          "threat.tactic.id",
          "threat.tactic.name",
          "threat.tactic.reference",
          "threat.technique.id",
          "threat.technique.name",
          "threat.technique.reference",
          "threat.technique.subtechnique.id",
          "threat.technique.subtechnique.name",
          "threat.technique.subtechnique.reference",
          "tls.client.certificate_chain",
          "tls.client.supported_ciphers",
          "tls.server.certificate_chain",
          "user.roles",
          "vulnerability.category",
          "x509.alternative_names",
          "x509.issuer.country",
          "x509.issuer.locality",
          "x509.issuer.organization",
          "x509.issuer.organizational_unit",
          "x509.issuer.state_or_province",
          "x509.subject.common_name",
          "x509.subject.country",
          "x509.subject.locality",
          "x509.subject.organization",
          "x509.subject.organizational_unit",
          "x509.subject.state_or_province");

  /** Settings that have no meaning here: objects are streams, fractions of seconds are kept. */
  static final Set<String> WITHOUT_MEANING =
      Set.of("max_log_count", "timestamp_nano", "loggroup", "bump_version");

  /** Settings that the reference system has for all log types together. */
  static final Set<String> GLOBAL =
      Set.of("custom_user_agent", "ignore_own_logs", "exclude_log_patterns_filename");

  private ReferenceNames() {}

  /** The value that a setting of one text has here. */
  static String value(String setting, String value) {
    return setting.equals("index_rotation") && value.contains("weekly") ? "weekly-of-year" : value;
  }

  /** Whether a switch is on, in the words that Python's {@code configparser} takes. */
  static boolean isTrue(String value) {
    return Set.of("1", "yes", "true", "on").contains(value.strip().toLowerCase(Locale.ROOT));
  }
}
