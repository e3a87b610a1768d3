package processors.types;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * What a Trusted Advisor check says of one resource ("TrustedAdvisorCheckResult" and
 * "TrustedAdvisorResourceDetail", AWS Support API Reference). The check lists the names of the
 * metadata and the resource the values, in the same order.
 */
public final class TrustedAdvisor implements DocumentStep {

  private static final Set<String> BAD = Set.of("warning", "error");
  private static final List<String> ARN_NAMES = List.of("Workload ARN", "Resource");

  private static final FieldPath STATUS = FieldPath.of("result.status");
  private static final FieldPath RESOURCE = FieldPath.of("result.flaggedResource");
  private static final FieldPath RESOURCE_STATUS = FieldPath.of("result.flaggedResource.status");
  private static final FieldPath VALUES = FieldPath.of("result.flaggedResource.metadata");
  private static final FieldPath NAMES = FieldPath.of("check.metadata");
  private static final FieldPath KIND = FieldPath.of("event.kind");
  private static final FieldPath CATEGORY = FieldPath.of("event.category");
  private static final FieldPath SERVICE = FieldPath.of("cloud.service.name");
  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");
  private static final FieldPath RELATED_IP = FieldPath.of("related.ip");
  private static final FieldPath RELATED_HOSTS = FieldPath.of("related.hosts");

  private static final Map<String, String> CATEGORIES =
      Map.ofEntries(
          Map.entry("rds", "database"),
          Map.entry("dynamodb", "database"),
          Map.entry("s3", "database"),
          Map.entry("ebs", "database"),
          Map.entry("redshift", "database"),
          Map.entry("elasticache", "database"),
          Map.entry("iam", "iam"),
          Map.entry("cloudtrail", "iam"),
          Map.entry("vpc", "network"),
          Map.entry("route53", "network"),
          Map.entry("elasticloadbalancing", "network"),
          Map.entry("network-acl", "network"),
          Map.entry("subnet", "network"),
          Map.entry("security-group", "network"));

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    boolean flagged = document.get(RESOURCE) instanceof Map<?, ?>;
    String status = document.text(flagged ? RESOURCE_STATUS : STATUS);
    if (status != null && BAD.contains(status)) {
      document.put(KIND, "alert");
    }
    if (flagged && document.get(VALUES) instanceof List<?> values) {
      service(document, values);
      addresses(document, values);
    }
  }

  private static void service(Document document, List<?> values) {
    Object names = document.get(NAMES);
    String service = "trustedadvisor";
    if (names instanceof List<?> list) {
      String[] arn = arn(list, values);
      String named = value(list, values, "Service");
      service = arn.length > 2 ? arn[2] : named == null ? "" : named;
      service = service.toLowerCase(Locale.ROOT);
      if (arn.length > 5 && service.equals("ec2")) {
        service = ec2(document, arn[5].split("/", -1));
      }
    }
    if (!service.isEmpty()) {
      document.put(SERVICE, service);
    }
    String category = CATEGORIES.get(service);
    if (category != null) {
      document.put(CATEGORY, category);
    }
  }

  private static String ec2(Document document, String[] resource) {
    if (resource.length < 2) {
      return "ec2";
    }
    if (!resource[0].equals("instance")) {
      return resource[0];
    }
    document.put(INSTANCE_ID, resource[1]);
    document.put(RELATED_HOSTS, List.of(resource[1]));
    return "ec2";
  }

  private static String[] arn(List<?> names, List<?> values) {
    for (String name : ARN_NAMES) {
      String value = value(names, values, name);
      if (value != null) {
        return value.split(":", -1);
      }
    }
    return new String[0];
  }

  private static String value(List<?> names, List<?> values, String name) {
    int place = names.indexOf(name);
    return place >= 0 && place < values.size() && values.get(place) instanceof String text
        ? text
        : null;
  }

  private static void addresses(Document document, List<?> values) {
    TreeSet<String> found = new TreeSet<>();
    for (Object value : values) {
      if (value instanceof String text && IpAddressText.isAddress(text)) {
        found.add(text);
      }
    }
    if (!found.isEmpty()) {
      document.put(RELATED_IP, List.copyOf(found));
    }
  }
}
