package processors.types;

import java.util.Map;
import processors.normalize.DocumentStep;
import processors.record.Document;
import processors.record.FieldMap;
import processors.record.FieldPath;
import processors.record.ObjectSource;
import processors.record.Record;

/**
 * Keeps the user that an OCSF event is about, {@code user}, as {@code user.target} where another
 * one acts, {@code actor.user}: ECS means the acting one by {@code user}, and its name and id are
 * put there. Must run before the field mappings.
 */
public final class OcsfTargetUser implements DocumentStep {

  private static final FieldPath USER = FieldPath.of("user");
  private static final FieldPath TARGET = FieldPath.of("user.target");
  private static final FieldPath ACTOR = FieldPath.of("actor.user");

  @Override
  public void apply(Document document, Record record, ObjectSource source) {
    if (document.get(USER) instanceof Map<?, ?> user
        && document.get(ACTOR) instanceof Map<?, ?> actor
        && !user.isEmpty()
        && !actor.isEmpty()) {
      Map<String, Object> target = new FieldMap();
      user.forEach((name, value) -> target.put(String.valueOf(name), value));
      document.put(TARGET, target);
    }
  }
}
