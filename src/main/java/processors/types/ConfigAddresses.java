package processors.types;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import processors.normalize.DocumentStep;
import processors.normalize.IpAddressText;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * {@code related.ip}: the addresses that the configuration of a network resource names ("Supported
 * Resource Types for AWS Config", AWS Config Developer Guide).
 */
public final class ConfigAddresses implements DocumentStep {

  private static final FieldPath TYPE = FieldPath.of("resourceType");
  private static final FieldPath NAME = FieldPath.of("resourceName");
  private static final FieldPath CONFIGURATION = FieldPath.of("configuration");
  private static final FieldPath INTERFACES = FieldPath.of("configuration.networkInterfaces");
  private static final FieldPath PRIVATE = FieldPath.of("configuration.privateIpAddress");
  private static final FieldPath PRIVATE_LIST = FieldPath.of("configuration.privateIpAddresses");
  private static final FieldPath NAT_PUBLIC =
      FieldPath.of("configuration.natGatewayAddresses.0.publicIp");
  private static final FieldPath NAT_PRIVATE =
      FieldPath.of("configuration.natGatewayAddresses.0.privateIp");
  private static final FieldPath INVENTORY = FieldPath.of("configuration.AWS:Network.Content");
  private static final FieldPath RELATED_IP = FieldPath.of("related.ip");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (document.get(CONFIGURATION) == null) {
      return;
    }
    TreeSet<String> found = new TreeSet<>();
    String type = document.text(TYPE);
    switch (type == null ? "" : type) {
      case "AWS::EC2::EIP" -> {
        add(found, document.get(NAME));
        add(found, document.get(PRIVATE));
      }
      case "AWS::EC2::Instance" -> {
        for (Object each : elements(document.get(INTERFACES))) {
          addInterface(found, child(each, "privateIpAddresses"));
        }
      }
      case "AWS::EC2::NetworkInterface" -> addInterface(found, document.get(PRIVATE_LIST));
      case "AWS::EC2::NatGateway" -> {
        add(found, document.get(NAT_PUBLIC));
        add(found, document.get(NAT_PRIVATE));
      }
      case "AWS::SSM::ManagedInstanceInventory" -> {
        for (Object each : elements(document.get(INVENTORY))) {
          add(found, child(each, "IPV4"));
          add(found, child(each, "IPV6"));
        }
      }
      default -> {
        // the configurations of other types name no addresses of their own
      }
    }
    if (!found.isEmpty()) {
      document.put(RELATED_IP, List.copyOf(found));
    }
  }

  private static void addInterface(TreeSet<String> found, Object addresses) {
    for (Object each : elements(addresses)) {
      add(found, child(each, "privateIpAddress"));
      add(found, child(child(each, "association"), "publicIp"));
    }
  }

  /** The inventory writes the addresses of one interface into one text, with commas between. */
  private static void add(TreeSet<String> found, Object value) {
    if (value instanceof String text) {
      for (String part : text.split(",")) {
        if (IpAddressText.isAddress(part.strip())) {
          found.add(part.strip());
        }
      }
    }
  }

  private static List<?> elements(Object value) {
    return value instanceof List<?> list ? list : List.of();
  }

  private static Object child(Object value, String name) {
    return value instanceof Map<?, ?> map ? map.get(name) : null;
  }
}
