package processors.types;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The instance, the user and the addresses of the resources that a Security Hub finding names, and
 * the {@code related} fields ("Resources attributes", AWS Security Hub User Guide).
 */
public final class SecurityHubResources implements DocumentStep {

  private static final FieldPath RESOURCES = FieldPath.of("Resources");
  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");
  private static final FieldPath USER = FieldPath.of("user");
  private static final FieldPath USER_ID = FieldPath.of("user.id");
  private static final FieldPath USER_NAME = FieldPath.of("user.name");
  private static final FieldPath RELATED_HOSTS = FieldPath.of("related.hosts");
  private static final FieldPath RELATED_USER = FieldPath.of("related.user");
  private static final FieldPath RELATED_IP = FieldPath.of("related.ip");

  private static final FieldPath TYPE = FieldPath.of("Type");
  private static final FieldPath ID = FieldPath.of("Id");
  private static final FieldPath IPV4 = FieldPath.of("Details.AwsEc2Instance.IpV4Addresses");
  private static final FieldPath IPV6 = FieldPath.of("Details.AwsEc2Instance.IpV6Addresses");
  private static final FieldPath ATTACHED =
      FieldPath.of("Details.AwsEc2Volume.Attachments.0.InstanceId");
  private static final FieldPath PRINCIPAL_ID = FieldPath.of("Details.AwsIamAccessKey.PrincipalId");
  private static final FieldPath PRINCIPAL_NAME =
      FieldPath.of("Details.AwsIamAccessKey.PrincipalName");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    Map<String, Object> user = new FieldMap();
    Set<String> addresses = new LinkedHashSet<>();
    if (document.get(RESOURCES) instanceof List<?> resources) {
      for (Object element : resources) {
        if (element instanceof Map<?, ?> fields) {
          resource(view(fields), document, user, addresses);
        }
      }
    }
    if (!user.isEmpty()) {
      document.put(USER, user);
    }
    related(document, addresses);
  }

  private static void resource(
      Document resource, Document document, Map<String, Object> user, Set<String> addresses) {
    String type = resource.text(TYPE);
    String id = resource.text(ID);
    switch (type == null ? "" : type) {
      case "AwsEc2Instance" -> {
        put(document, INSTANCE_ID, afterLast('/', id));
        addAddresses(addresses, resource.get(IPV4));
        addAddresses(addresses, resource.get(IPV6));
      }
      case "AwsEc2Volume" -> put(document, INSTANCE_ID, resource.text(ATTACHED));
      case "AwsIamAccessKey" -> accessKey(resource, afterLast(':', id), user);
      case "AwsIamRole" -> setUser(user, null, afterLast('/', id));
      default -> {
        // of the other kinds no field is taken
      }
    }
  }

  private static void accessKey(Document resource, String keyId, Map<String, Object> user) {
    String principal = resource.text(PRINCIPAL_ID);
    boolean unnamed = keyId == null || keyId.equals("null");
    String id = unnamed && principal != null ? principal.split(":", 2)[0] : keyId;
    setUser(user, "null".equals(id) ? null : id, resource.text(PRINCIPAL_NAME));
  }

  private static void setUser(Map<String, Object> user, String id, String name) {
    user.clear();
    if (id != null) {
      user.put("id", id);
    }
    if (name != null) {
      user.put("name", name);
    }
  }

  private static void related(Document document, Set<String> addresses) {
    String instance = document.text(INSTANCE_ID);
    if (instance != null && !instance.isEmpty()) {
      document.put(RELATED_HOSTS, List.of(instance));
    }
    List<String> users = new ArrayList<>();
    for (FieldPath field : List.of(USER_ID, USER_NAME)) {
      String user = document.text(field);
      if (user != null && !user.isEmpty()) {
        users.add(user);
      }
    }
    if (!users.isEmpty()) {
      document.put(RELATED_USER, users);
    }
    if (!addresses.isEmpty()) {
      addAddresses(addresses, document.get(RELATED_IP));
      document.put(RELATED_IP, List.copyOf(addresses));
    }
  }

  private static void addAddresses(Set<String> addresses, Object values) {
    if (values instanceof List<?> list) {
      list.forEach(value -> addAddresses(addresses, value));
    } else if (values instanceof String text && IpAddressText.isAddress(text)) {
      addresses.add(text);
    }
  }

  private static void put(Document document, FieldPath field, String value) {
    if (value != null && !value.isEmpty()) {
      document.put(field, value);
    }
  }

  private static String afterLast(char separator, String text) {
    return text == null ? null : text.substring(text.lastIndexOf(separator) + 1);
  }

  @SuppressWarnings("unchecked")
  private static Document view(Map<?, ?> fields) {
    return new Document((Map<String, Object>) fields);
  }
}
