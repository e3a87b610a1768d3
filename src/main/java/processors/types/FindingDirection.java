package processors.types;

import java.util.Locale;
import java.util.Set;
import processors.normalize.DocumentStep;
import processors.normalize.Required;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The direction of what a GuardDuty finding is about ("GuardDuty finding format", Amazon GuardDuty
 * User Guide). GuardDuty tells of the local and the remote end; the mappings take the remote one
 * for the source, so the ends change places where the traffic goes out. What was found in a file
 * has no direction.
 */
public final class FindingDirection implements DocumentStep {

  private static final Set<String> FILE_FAMILIES = Set.of("SuspiciousFile", "MaliciousFile");
  private static final String OUTBOUND = "outbound";

  private static final FieldPath FAMILY = FieldPath.of("ThreatFamilyName");
  private static final FieldPath DIRECTION = FieldPath.of("network.direction");
  private static final FieldPath SOURCE = FieldPath.of("source");
  private static final FieldPath DESTINATION = FieldPath.of("destination");

  @Required private FieldPath actionType;
  @Required private FieldPath connectionDirection;

  /** The field with the kind of activity, such as {@code NETWORK_CONNECTION}. */
  public void setActionType(String path) {
    actionType = FieldPath.of(path);
  }

  /** The field with the direction of a network connection. */
  public void setConnectionDirection(String path) {
    connectionDirection = FieldPath.of(path);
  }

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String direction = direction(document);
    if (direction == null || direction.isEmpty()) {
      return;
    }
    document.put(DIRECTION, direction);
    if (direction.equals(OUTBOUND)) {
      Object before = document.remove(SOURCE);
      put(document, SOURCE, document.remove(DESTINATION));
      put(document, DESTINATION, before);
    }
  }

  private String direction(Document document) {
    String action = document.text(actionType);
    if ("NETWORK_CONNECTION".equals(action)) {
      String told = document.text(connectionDirection);
      return told == null ? null : told.toLowerCase(Locale.ROOT);
    }
    if ("DNS_REQUEST".equals(action)) {
      return OUTBOUND;
    }
    String family = document.text(FAMILY);
    return family != null && FILE_FAMILIES.contains(family) ? null : "inbound";
  }

  private static void put(Document document, FieldPath field, Object value) {
    if (value != null) {
      document.put(field, value);
    }
  }
}
