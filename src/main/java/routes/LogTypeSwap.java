package routes;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.model.BeanFactoryDefinition;
import org.apache.camel.model.Model;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import processors.normalize.ConfigurationError;
import routes.LogTypeFiles.LogTypeFile;

/** Puts the routes and beans of some files in the place of those that run. */
final class LogTypeSwap {

  private final CamelContext context;
  private final LogTypesLoader logTypes;

  /**
   * @param context Camel, while no batch is in the routes of log types
   * @param logTypes makes known what is defined
   */
  LogTypeSwap(CamelContext context, LogTypesLoader logTypes) {
    this.context = context;
    this.logTypes = logTypes;
  }

  /**
   * Goes from some files to others.
   *
   * @param names which files differ
   * @throws ConfigurationError if that fails; what was before runs again
   */
  void swap(Set<String> names, LogTypeFiles from, LogTypeFiles to) {
    try {
      put(names, to);
    } catch (Exception e) {
      restore(names, from, e);
      throw new ConfigurationError("the routes cannot be exchanged: " + e.getMessage(), e);
    }
  }

  private void restore(Set<String> names, LogTypeFiles from, Exception cause) {
    try {
      put(names, from);
    } catch (Exception e) {
      cause.addSuppressed(e);
    }
  }

  private void put(Set<String> names, LogTypeFiles files) throws Exception {
    for (String name : names) {
      remove(name);
      LogTypeFile file = files.files().get(name);
      if (file != null) {
        PluginHelper.getRoutesLoader(context).loadRoutes(file.resource());
      }
    }
    logTypes.load(context);
  }

  private void remove(String name) throws Exception {
    for (Route route : List.copyOf(context.getRoutes())) {
      if (isOf(name, route.getSourceResource())) {
        context.getRouteController().stopRoute(route.getRouteId());
        context.removeRoute(route.getRouteId());
      }
    }
    Collection<BeanFactoryDefinition<?>> beans =
        context.getCamelContextExtension().getContextPlugin(Model.class).getCustomBeans();
    for (BeanFactoryDefinition<?> bean : List.copyOf(beans)) {
      if (isOf(name, bean.getResource())) {
        context.getRegistry().unbind(bean.getName());
        beans.remove(bean);
      }
    }
  }

  private static boolean isOf(String name, Resource file) {
    return file != null && YamlResources.name(file).equals(name);
  }
}
