package processors.types;

import java.util.Map;
import java.util.Set;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Which user an HSM event is about: the one who logs in or out, or the one whom an officer manages
 * ("Audit log reference", AWS CloudHSM User Guide).
 */
public final class CloudHsmUser implements DocumentStep {

  private static final Set<String> SESSIONS =
      Set.of("CN_LOGIN", "CN_LOGOUT", "CN_APP_FINALIZE", "CN_CLOSE_SESSION");
  private static final Set<String> MANAGEMENT =
      Set.of(
          "CN_CREATE_USER",
          "CN_CREATE_CO",
          "CN_CREATE_APPLIANCE_USER",
          "CN_DELETE_USER",
          "CN_SET_M_VALUE",
          "CN_CHANGE_PSWD",
          "CN_APPROVE_TOKEN");

  private static final FieldPath OPCODE = FieldPath.of("opcode");
  private static final FieldPath NAME = FieldPath.of("user_name");
  private static final FieldPath TYPE = FieldPath.of("user_type");
  private static final FieldPath TARGET_NAME = FieldPath.of("target_user_name");
  private static final FieldPath TARGET_TYPE = FieldPath.of("target_user_type");
  private static final FieldPath TARGET_ID = FieldPath.of("target_user_id");
  private static final FieldPath USER = FieldPath.of("user");
  private static final FieldPath USER_TARGET = FieldPath.of("user.target");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    String opcode = document.text(OPCODE);
    if (opcode == null) {
      return;
    }
    if (SESSIONS.contains(opcode)) {
      document.put(USER, user(document.text(NAME), document.text(TYPE)));
    } else if (MANAGEMENT.contains(opcode)) {
      Map<String, Object> target =
          user(first(document, TARGET_NAME, NAME), first(document, TARGET_TYPE, TYPE));
      target.put("id", document.text(TARGET_ID));
      document.put(USER_TARGET, target);
    }
  }

  private static Map<String, Object> user(String name, String type) {
    Map<String, Object> user = new FieldMap();
    user.put("name", name);
    user.put("roles", type);
    return user;
  }

  private static String first(Document document, FieldPath one, FieldPath other) {
    String text = document.text(one);
    return text == null || text.isEmpty() ? document.text(other) : text;
  }
}
