package docs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings of a log type in words. */
final class LogTypeWords {

  private static final Map<String, String> ENRICHMENTS =
      Map.of(
          "clientIp", "client behind proxies",
          "geoip", "place and network",
          "threatIps", "indicators for addresses",
          "threatDomains", "indicators for domains",
          "userAgent", "user agent");

  private LogTypeWords() {}

  static String format(LogTypeFile type) {
    String format =
        switch (type.setting("format")) {
          case "json" -> "JSON";
          case "csv" -> type.setting("delimiter").isEmpty() ? "columns" : "CSV";
          case "multiline" -> "text of several lines";
          case "winevtxml" -> "Windows events as XML";
          case "parquet" -> "Parquet";
          case "xml" -> "XML";
          case "cef" -> "CEF";
          default -> type.setting("format");
        };
    return switch (type.setting("envelope")) {
      case "cloudwatch" -> format + " in CloudWatch Logs";
      case "firelens" -> format + " in FireLens";
      default -> format;
    };
  }

  static String rotation(LogTypeFile type) {
    String rotation = type.setting("indexRotation");
    return rotation.equals("none") ? "one for all times" : rotation;
  }

  /** Which enrichments the log type has, and for which fields. */
  static Map<String, String> enrichment(LogTypeFile type) {
    Map<String, String> enrichment = new LinkedHashMap<>();
    ENRICHMENTS.keySet().stream()
        .sorted()
        .filter(setting -> !type.setting(setting).isEmpty())
        .forEach(
            setting -> enrichment.put(ENRICHMENTS.get(setting), fields(type.setting(setting))));
    return enrichment;
  }

  /** Field names as code. */
  static String fields(String names) {
    return Arrays.stream(names.strip().split("\\s+"))
        .map(name -> "`" + name + "`")
        .collect(Collectors.joining(", "));
  }
}
