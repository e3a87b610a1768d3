package processors.types;

import processors.record.Document;
import processors.record.FieldPath;
import processors.steps.InstanceId;

/** Sets {@code cloud.instance.id} where a call is about one instance, as each service tells it. */
final class CloudTrailInstance {

  private static final FieldPath EVENT_NAME = FieldPath.of("eventName");
  private static final FieldPath USER_AGENT = FieldPath.of("userAgent");
  private static final FieldPath TARGET = FieldPath.of("requestParameters.target");
  private static final FieldPath RESOURCE_ID = FieldPath.of("requestParameters.resourceId");
  private static final FieldPath SESSION = FieldPath.of("requestParameters.roleSessionName");
  private static final FieldPath CLUSTER_ID = FieldPath.of("requestParameters.clusterId");
  private static final FieldPath HSM_ID = FieldPath.of("responseElements.hsmId");
  private static final FieldPath NEW_HSM_ID = FieldPath.of("responseElements.hsm.hsmId");
  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");
  private static final FieldPath RELATED_HOSTS = FieldPath.of("related.hosts");

  void find(Document document, String eventSource) {
    if (eventSource == null) {
      return;
    }
    switch (eventSource) {
      case "ssm.amazonaws.com" -> systemsManager(document);
      case "sts.amazonaws.com" -> role(document);
      case "cloudhsm.amazonaws.com" -> hsm(document);
      default -> {
        // other services' instances are found by the field mappings
      }
    }
  }

  private static void systemsManager(Document document) {
    String eventName = document.text(EVENT_NAME);
    if ("StartSession".equals(eventName) || "GetConnectionStatus".equals(eventName)) {
      set(document, document.text(TARGET));
    } else if ("PutComplianceItems".equals(eventName)) {
      String resource = document.text(RESOURCE_ID);
      set(document, resource != null && InstanceId.begins(resource) ? resource : null);
    }
  }

  private static void role(Document document) {
    if ("ec2.amazonaws.com".equals(document.text(USER_AGENT))) {
      set(document, document.text(SESSION));
    }
  }

  private static void hsm(Document document) {
    String cluster = document.text(CLUSTER_ID);
    if (cluster != null) {
      document.append(RELATED_HOSTS, cluster);
    }
    String hsm = document.text(HSM_ID);
    hsm = hsm == null ? document.text(NEW_HSM_ID) : hsm;
    if (hsm != null) {
      document.append(RELATED_HOSTS, hsm);
      set(document, hsm);
    }
  }

  private static void set(Document document, String id) {
    if (id != null && !id.isEmpty()) {
      document.put(INSTANCE_ID, id);
    }
  }
}
