package processors.types;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The instance or the user that a configuration item or an evaluation of a Config rule is about
 * ("Components of a configuration item", AWS Config Developer Guide). The resource of a compliance
 * item is named by the type and the id of what complies, {@code AWS::EC2::Instance/i-…}.
 */
public final class ConfigResource implements DocumentStep {

  private static final String INSTANCE = "AWS::EC2::Instance";
  private static final Set<String> USERS = Set.of("AWS::IAM::User", "AWS::IAM::Role");
  private static final Set<String> INSTANCES =
      Set.of(INSTANCE, "AWS::SSM::ManagedInstanceInventory");
  private static final Set<String> COMPLIANCES =
      Set.of("AWS::SSM::AssociationCompliance", "AWS::SSM::PatchCompliance");

  private static final FieldPath TYPE = FieldPath.of("resourceType");
  private static final FieldPath ID = FieldPath.of("resourceId");
  private static final FieldPath NAME = FieldPath.of("resourceName");
  private static final FieldPath INSTANCE_ID = FieldPath.of("cloud.instance.id");
  private static final FieldPath RELATED_HOSTS = FieldPath.of("related.hosts");
  private static final FieldPath USER = FieldPath.of("user");
  private static final FieldPath RELATED_USER = FieldPath.of("related.user");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String type = document.text(TYPE);
    String id = document.text(ID);
    if (type == null || id == null) {
      return;
    }
    if (INSTANCES.contains(type)) {
      instance(document, id);
    } else if (COMPLIANCES.contains(type)) {
      instance(document, id.substring(id.lastIndexOf('/') + 1));
    } else if (USERS.contains(type)) {
      user(document, id, document.text(NAME));
    } else if (type.equals("AWS::Config::ResourceCompliance")) {
      complying(document, id.split("/", -1));
    }
  }

  private static void complying(Document document, String[] typeAndId) {
    if (typeAndId.length != 2) {
      return;
    }
    if (typeAndId[0].equals(INSTANCE)) {
      instance(document, typeAndId[1]);
    } else if (USERS.contains(typeAndId[0])) {
      user(document, typeAndId[1], null);
    }
  }

  private static void instance(Document document, String id) {
    document.put(INSTANCE_ID, id);
    document.put(RELATED_HOSTS, List.of(id));
  }

  private static void user(Document document, String id, String name) {
    List<String> related = new ArrayList<>();
    FieldMap user = new FieldMap();
    user.put("id", id);
    if (name != null && !name.isEmpty()) {
      user.put("name", name);
      related.add(name);
    }
    related.add(id);
    document.put(USER, user);
    document.put(RELATED_USER, related);
  }
}
