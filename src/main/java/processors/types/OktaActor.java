package processors.types;

import java.util.List;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * The person who acts in an event of Okta's System Log ("Actor object", Okta System Log API), as
 * ECS knows a user. An alternate id with an at sign in it is the login, of the form of an address.
 */
public final class OktaActor implements DocumentStep {

  private static final FieldPath TYPE = FieldPath.of("actor.type");
  private static final FieldPath ALTERNATE_ID = FieldPath.of("actor.alternateId");
  private static final FieldPath DISPLAY_NAME = FieldPath.of("actor.displayName");
  private static final FieldPath ID = FieldPath.of("actor.id");
  private static final FieldPath NAME = FieldPath.of("user.name");
  private static final FieldPath DOMAIN = FieldPath.of("user.domain");
  private static final FieldPath EMAIL = FieldPath.of("user.email");
  private static final FieldPath RELATED_USER = FieldPath.of("related.user");
  private static final List<FieldPath> FULL_NAMES =
      List.of(FieldPath.of("client.user.full_name"), FieldPath.of("source.user.full_name"));
  private static final List<FieldPath> IDS =
      List.of(FieldPath.of("client.user.id"), FieldPath.of("source.user.id"));

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (!"User".equals(document.text(TYPE))) {
      return;
    }
    login(document, document.text(ALTERNATE_ID));
    String name = document.text(DISPLAY_NAME);
    if (name != null) {
      FULL_NAMES.forEach(field -> document.put(field, name));
      document.put(RELATED_USER, name);
    }
    String id = document.text(ID);
    if (id != null) {
      IDS.forEach(field -> document.put(field, id));
    }
  }

  private static void login(Document document, String login) {
    int at = login == null ? -1 : login.lastIndexOf('@');
    if (at >= 0) {
      document.put(NAME, login.substring(0, at));
      document.put(DOMAIN, login.substring(at + 1));
      document.put(EMAIL, login);
    }
  }
}
