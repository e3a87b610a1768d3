package routes.check;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.TypeConversionException;
import processors.normalize.RequiredSettings;
import routes.yaml.BeanSettings;
import routes.yaml.NearestName;
import routes.yaml.Problem;
import routes.yaml.YamlBean;
import routes.yaml.YamlSetting;

/** Makes the beans of a YAML file like Camel does, and goes on where something is wrong. */
final class BeanCheck {

  /**
   * A bean that was made, as far as it could be.
   *
   * @param bean what the file says
   * @param object the bean, if its class could be used
   * @param problems what is wrong with it
   */
  record Checked(YamlBean bean, Optional<Object> object, List<Problem> problems) {}

  private final CamelContext context;
  private final Set<String> types;

  /**
   * @param context resolves classes and converts values
   * @param types the classes that are used for beans, among which a wrong one is looked for
   */
  BeanCheck(CamelContext context, Set<String> types) {
    this.context = context;
    this.types = types;
  }

  Checked check(YamlBean bean) {
    List<Problem> problems = new ArrayList<>();
    String type = bean.type().value();
    Class<?> found = context.getClassResolver().resolveClass(type);
    if (found == null) {
      problems.add(
          Problem.error(
              bean.type().place(),
              "type: expected a class, got '" + type + "'" + NearestName.question(type, types)));
      return new Checked(bean, Optional.empty(), problems);
    }
    Optional<Object> object = constructor(found).map(BeanCheck::make);
    object.ifPresent(made -> fill(made, bean, problems));
    return new Checked(bean, object, problems);
  }

  /** Classes that want more than that are left to Camel. */
  private static Optional<Constructor<?>> constructor(Class<?> type) {
    for (Constructor<?> constructor : type.getConstructors()) {
      if (constructor.getParameterCount() == 0) {
        return Optional.of(constructor);
      }
    }
    return Optional.empty();
  }

  private static Object make(Constructor<?> constructor) {
    try {
      return constructor.newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " failed", e);
    }
  }

  private void fill(Object object, YamlBean bean, List<Problem> problems) {
    bean.settings().stream()
        .filter(YamlSetting::scalar)
        .forEach(setting -> set(object, setting).ifPresent(problems::add));
    RequiredSettings.missing(object).stream()
        .filter(missing -> bean.setting(missing).isEmpty())
        .map(
            missing -> Problem.error(bean.name().place(), missing + ": expected a value, got none"))
        .forEach(problems::add);
  }

  private Optional<Problem> set(Object object, YamlSetting setting) {
    String name = setting.name().value();
    Optional<Method> setter = BeanSettings.setter(object.getClass(), name);
    if (setter.isEmpty()) {
      return Optional.of(
          Problem.error(
              setting.name().place(), name + ": " + BeanSettings.unknown(object.getClass(), name)));
    }
    return refusal(object, setter.get(), setting.value())
        .map(message -> Problem.error(setting.quotedIn(message), name + ": " + message));
  }

  /** Why a value cannot be set, if it cannot. */
  private Optional<String> refusal(Object object, Method setter, String value) {
    Class<?> type = setter.getParameterTypes()[0];
    try {
      String resolved = context.resolvePropertyPlaceholders(value);
      setter.invoke(object, context.getTypeConverter().mandatoryConvertTo(type, resolved));
      return Optional.empty();
    } catch (InvocationTargetException e) {
      return Optional.of(e.getCause().getMessage());
    } catch (org.apache.camel.NoTypeConversionAvailableException | TypeConversionException e) {
      return Optional.of("expected " + type.getSimpleName() + ", got '" + value + "'");
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(setter + " failed", e);
    }
  }
}
