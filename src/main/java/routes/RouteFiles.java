package routes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.main.Main;
import org.apache.camel.spi.Resource;
import routes.yaml.StartFailure;
import routes.yaml.YamlPlaces;

/** The YAML files that an application's routes come from. */
public final class RouteFiles {

  private final Main main;

  /**
   * @param main the application; its {@code routesIncludePattern} names the files
   */
  public RouteFiles(Main main) {
    this.main = main;
  }

  /**
   * What to tell of an application that does not start: the file, the place and what is expected,
   * if one of the files is at fault, else the failure itself.
   */
  public RuntimeException explain(Exception failure) {
    try {
      return new StartFailure(YamlPlaces.of(resources()))
          .explain(failure)
          .map(RuntimeException.class::cast)
          .orElseGet(() -> unexplained(failure));
    } catch (IOException e) {
      failure.addSuppressed(e);
      return unexplained(failure);
    }
  }

  private List<Resource> resources() {
    CamelContext context = main.getCamelContext();
    return context == null
        ? List.of()
        : YamlResources.matching(context, main.configure().getRoutesIncludePattern());
  }

  private static RuntimeException unexplained(Exception failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    return failure instanceof IOException io
        ? new UncheckedIOException(io)
        : new IllegalStateException(failure.getMessage(), failure);
  }
}
