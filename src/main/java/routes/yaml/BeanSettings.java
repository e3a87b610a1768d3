package routes.yaml;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The properties that a class of beans has. */
public final class BeanSettings {

  private static final String SETTER = "set";

  private BeanSettings() {}

  /** The setter of a property, in any of the ways in which Camel takes its name. */
  public static Optional<Method> setter(Class<?> type, String property) {
    return setters(type).entrySet().stream()
        .filter(setter -> YamlText.sameName(setter.getKey(), property))
        .map(Map.Entry::getValue)
        .findFirst();
  }

  /** What to say of a property that a class does not have. */
  public static String unknown(Class<?> type, String property) {
    Collection<String> names = setters(type).keySet();
    return "expected "
        + (names.isEmpty() ? "no settings" : "one of " + String.join(", ", names))
        + ", got '"
        + property
        + "'"
        + NearestName.question(property, names);
  }

  private static Map<String, Method> setters(Class<?> type) {
    Map<String, Method> setters = new TreeMap<>();
    Arrays.stream(type.getMethods())
        .filter(method -> method.getName().startsWith(SETTER) && method.getParameterCount() == 1)
        .forEach(method -> setters.put(property(method.getName()), method));
    return setters;
  }

  private static String property(String setter) {
    String name = setter.substring(SETTER.length());
    return name.substring(0, Math.min(1, name.length())).toLowerCase(Locale.ROOT)
        + name.substring(Math.min(1, name.length()));
  }
}
