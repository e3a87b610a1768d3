package processors.normalize;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds out whether a step has got all the settings that it cannot do without. */
public final class RequiredSettings {

  private RequiredSettings() {}

  /** The names of the {@link Required} settings that are not set. */
  public static List<String> missing(Object step) {
    return Arrays.stream(step.getClass().getDeclaredFields())
        .filter(field -> field.isAnnotationPresent(Required.class) && isEmpty(value(field, step)))
        .map(RequiredSettings::setting)
        .toList();
  }

  private static String setting(Field field) {
    String setting = field.getAnnotation(Required.class).value();
    return setting.isEmpty() ? field.getName() : setting;
  }

  private static Object value(Field field, Object step) {
    try {
      field.setAccessible(true);
      return field.get(step);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(field + " cannot be read", e);
    }
  }

  private static boolean isEmpty(Object value) {
    return value == null
        || value.equals("")
        || value instanceof Collection<?> list && list.isEmpty()
        || value instanceof Map<?, ?> map && map.isEmpty();
  }
}
