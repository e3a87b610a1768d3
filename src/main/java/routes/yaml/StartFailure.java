package routes.yaml;

import java.util.List;
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
 * Explains why the routes do not start, in a line for each fault with the file, the line in it,
 * what was found and what was expected. Camel itself tells the place of what is wrong with a file's
 * structure, but not that of a bean's property, a class, a reference or an expression.
 */
public final class StartFailure {

  private final YamlPlaces places;

  /**
   * @param places where the files that Camel read say what
   */
  public StartFailure(YamlPlaces places) {
    this.places = places;
  }

  /**
   * Looks through an exception and its causes for faults of the configuration.
   *
   * @return the faults with their places, a line for each, or empty if it is of another kind
   */
  public Optional<ConfigurationError> explain(Throwable failure) {
    List<Problem> found = problems(failure);
    String message = found.stream().map(Problem::toString).collect(Collectors.joining("\n"));
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(new ConfigurationError(message, failure));
  }

  /** The faults of the configuration behind an exception; none if it is of another kind. */
  public List<Problem> problems(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      List<Problem> found = faults(cause);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  private List<Problem> faults(Throwable cause) {
    if (cause instanceof ConfigurationError error) {
      return error.each().stream().map(this::setting).toList();
    }
    if (cause instanceof MarkedYamlEngineException error) {
      return error.getProblemMark().map(mark -> structure(error, mark)).stream().toList();
    }
    if (cause instanceof PropertyBindingException error && error.getTarget() != null) {
      return List.of(property(error));
    }
    if (cause instanceof FailedToCreateRouteException error) {
      return List.of(route(error));
    }
    return cause instanceof ClassNotFoundException error
        ? places
            .beanType(error.getMessage())
            .map(
                place ->
                    Problem.error(
                        place, "type: expected a class, got '" + error.getMessage() + "'"))
            .stream()
            .toList()
        : List.of();
  }

  private Problem setting(ConfigurationError error) {
    String setting = error.setting().orElse("");
    return error
        .logType()
        .flatMap(logType -> places.setting(logType, setting, error.value().orElse("")))
        .or(() -> error.bean().flatMap(places::bean))
        .map(place -> Problem.error(place, setting + ": " + error.problem()))
        .orElseGet(() -> Problem.error(error.getMessage()));
  }

  private static Problem structure(MarkedYamlEngineException error, Mark mark) {
    String context = error.getContext() == null ? "" : error.getContext() + ": ";
    return Problem.error(YamlPlace.of(mark.getName(), mark), context + error.getProblem());
  }

  private Problem property(PropertyBindingException error) {
    String type = error.getTarget().getClass().getName();
    String name = error.getPropertyName();
    String value = String.valueOf(error.getValue());
    String problem = name + ": " + problem(error, value);
    return places
        .property(type, name, value)
        .map(place -> Problem.error(place, problem))
        .orElseGet(() -> Problem.error("bean of type " + type + ": " + problem));
  }

  private static String problem(PropertyBindingException error, String value) {
    Throwable cause = error.getCause();
    if (cause == null) {
      return BeanSettings.unknown(error.getTarget().getClass(), error.getPropertyName());
    }
    if (cause instanceof TypeConversionException conversion) {
      return "expected " + conversion.getToType().getSimpleName() + ", got '" + value + "'";
    }
    return cause.getMessage();
  }

  private Problem route(FailedToCreateRouteException error) {
    Throwable cause = error.getCause() == null ? error : error.getCause();
    String problem = "route " + error.getRouteId() + ": " + cause.getMessage();
    return places
        .route(error.getRouteId(), said(cause))
        .map(place -> Problem.error(place, problem))
        .orElseGet(() -> Problem.error(error.getLocation() + ": " + problem));
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
