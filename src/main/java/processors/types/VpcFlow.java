package processors.types;

import java.util.Locale;
import java.util.Map;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The outcome and transport protocol of a VPC or Transit Gateway flow ("Flow log records", Amazon
 * VPC User Guide; protocol names by the IANA registry "Protocol Numbers", in lower case).
 */
public final class VpcFlow implements DocumentStep {

  private static final FieldPath RESOURCE_TYPE = FieldPath.of("resource_type");
  private static final FieldPath LOG_TYPE = FieldPath.of("@log_type");
  private static final FieldPath ACTION = FieldPath.of("event.action");
  private static final FieldPath OUTCOME = FieldPath.of("event.outcome");
  private static final FieldPath PROTOCOL = FieldPath.of("protocol");
  private static final FieldPath TRANSPORT = FieldPath.of("network.transport");
  private static final FieldPath NETWORK_TYPE = FieldPath.of("network.type");

  private static final Map<String, String> TRANSPORTS =
      Map.ofEntries(
          Map.entry("1", "icmp"),
          Map.entry("2", "igmp"),
          Map.entry("6", "tcp"),
          Map.entry("8", "egp"),
          Map.entry("17", "udp"),
          Map.entry("33", "dccp"),
          Map.entry("41", "ipv6"),
          Map.entry("42", "sdrp"),
          Map.entry("47", "gre"),
          Map.entry("50", "esp"),
          Map.entry("51", "ah"),
          Map.entry("58", "ipv6-icmp"),
          Map.entry("132", "sctp"));

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (document.get(RESOURCE_TYPE) != null) {
      document.put(LOG_TYPE, "transit-gateway");
    } else {
      document.put(OUTCOME, outcome(document.text(ACTION)));
    }
    Object protocol = document.get(PROTOCOL);
    String transport = protocol == null ? null : TRANSPORTS.get(protocol.toString());
    if (transport != null) {
      document.put(TRANSPORT, transport);
    }
    String type = document.text(NETWORK_TYPE);
    if (type != null) {
      document.put(NETWORK_TYPE, type.toLowerCase(Locale.ROOT));
    }
  }

  private static String outcome(String action) {
    if (action == null) {
      return "unknown";
    }
    if (action.contains("ACCEPT")) {
      return "success";
    }
    return action.contains("REJECT") ? "failure" : "unknown";
  }
}
