package routes.yaml;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.camel.FailedToCreateRouteException;
import org.apache.camel.NoSuchBeanException;
import org.apache.camel.NoSuchEndpointException;
import org.apache.camel.PropertyBindingException;
import org.apache.camel.ResolveEndpointFailedException;
import org.apache.camel.TypeConversionException;
import org.apache.camel.language.simple.types.SimpleIllegalSyntaxException;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import processors.normalize.ConfigurationError;

/**
 * Explains why the routes do not start, in one line with the file, the line in it, what was found
 * and what was expected. Camel itself tells the place of what is wrong with a file's structure, but
 * not that of a bean's property, a class, a reference or an expression.
 */
public final class StartFailure {

  private static final String SETTER = "set";

  private final YamlPlaces places;

  /**
   * @param places where the files that Camel read say what
   */
  public StartFailure(YamlPlaces places) {
    this.places = places;
  }

  /**
   * Looks through an exception and its causes for a fault of the configuration.
   *
   * @return the fault with its place, or empty if it is of another kind
   */
  public Optional<ConfigurationError> explain(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      Optional<String> message = message(cause);
      if (message.isPresent()) {
        return Optional.of(new ConfigurationError(message.get(), failure));
      }
    }
    return Optional.empty();
  }

  private Optional<String> message(Throwable cause) {
    if (cause instanceof ConfigurationError error) {
      return Optional.of(setting(error));
    }
    if (cause instanceof MarkedYamlEngineException error) {
      return error.getProblemMark().map(mark -> structure(error, mark));
    }
    if (cause instanceof PropertyBindingException error && error.getTarget() != null) {
      return Optional.of(property(error));
    }
    if (cause instanceof FailedToCreateRouteException error) {
      return Optional.of(route(error));
    }
    return cause instanceof ClassNotFoundException error
        ? places
            .beanType(error.getMessage())
            .map(place -> place + ": type: expected a class, got '" + error.getMessage() + "'")
        : Optional.empty();
  }

  private String setting(ConfigurationError error) {
    String setting = error.setting().orElse("");
    return error
        .logType()
        .flatMap(logType -> places.setting(logType, setting, error.value().orElse("")))
        .map(place -> place + ": " + setting + ": " + error.problem())
        .orElse(error.getMessage());
  }

  private static String structure(MarkedYamlEngineException error, Mark mark) {
    String context = error.getContext() == null ? "" : error.getContext() + ": ";
    return YamlPlace.of(mark.getName(), mark.getLine() + 1) + ": " + context + error.getProblem();
  }

  private String property(PropertyBindingException error) {
    String type = error.getTarget().getClass().getName();
    String name = error.getPropertyName();
    String value = String.valueOf(error.getValue());
    String where =
        places
            .property(type, name, value)
            .map(YamlPlace::toString)
            .orElseGet(() -> "bean of type " + type);
    return where + ": " + name + ": " + problem(error, value);
  }

  private static String problem(PropertyBindingException error, String value) {
    Throwable cause = error.getCause();
    if (cause == null) {
      return "expected one of "
          + settings(error.getTarget())
          + ", got '"
          + error.getPropertyName()
          + "'";
    }
    if (cause instanceof TypeConversionException conversion) {
      return "expected " + conversion.getToType().getSimpleName() + ", got '" + value + "'";
    }
    return cause.getMessage();
  }

  private static String settings(Object bean) {
    return Arrays.stream(bean.getClass().getMethods())
        .filter(method -> method.getName().startsWith(SETTER) && method.getParameterCount() == 1)
        .map(Method::getName)
        .map(name -> name.substring(SETTER.length()))
        .map(name -> name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1))
        .sorted()
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private String route(FailedToCreateRouteException error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    String where =
        places
            .route(error.getRouteId(), said(cause))
            .map(YamlPlace::toString)
            .orElseGet(error::getLocation);
    return where + ": route " + error.getRouteId() + ": " + cause.getMessage();
  }

  /** What the route says where it is wrong. */
  private static Predicate<String> said(Throwable cause) {
    if (cause instanceof NoSuchBeanException missing) {
      return missing.getName()::equals;
    }
    if (cause instanceof SimpleIllegalSyntaxException syntax) {
      return syntax.getExpression()::equals;
    }
    if (cause instanceof ResolveEndpointFailedException endpoint) {
      return text -> path(text).equals(path(endpoint.getUri()));
    }
    if (cause instanceof NoSuchEndpointException endpoint) {
      return text -> path(text).equals(path(endpoint.getUri()));
    }
    return text -> false;
  }

  private static String path(String uri) {
    return uri.replaceFirst("[?].*", "").replaceFirst(":/*", ":");
  }
}
