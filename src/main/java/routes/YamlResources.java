package routes;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spi.PackageScanResourceResolver;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import processors.normalize.ConfigurationError;

/** Lists the YAML files of routes. */
public final class YamlResources {

  private static final String FILES = "*.camel.yaml";

  private YamlResources() {}

  /** The files of the program itself. */
  public static List<Resource> builtIn(CamelContext context) {
    return matching(context, "classpath:routes/" + FILES);
  }

  /** The files of a user's directory. */
  public static List<Resource> in(CamelContext context, Path directory) {
    return matching(context, "file:" + directory.toAbsolutePath().normalize() + "/" + FILES);
  }

  /**
   * The files of Camel's patterns.
   *
   * @param patterns one or more with commas between them
   * @throws ConfigurationError if they cannot be listed
   */
  static List<Resource> matching(CamelContext context, String patterns) {
    PackageScanResourceResolver resolver = PluginHelper.getPackageScanResourceResolver(context);
    List<Resource> found = new ArrayList<>();
    for (String pattern : patterns.split(",")) {
      found.addAll(find(resolver, pattern.strip()));
    }
    found.sort(Comparator.comparing(Resource::getLocation));
    return found;
  }

  /** The name of a file without its folder. */
  static String name(Resource file) {
    String location = file.getLocation();
    return location.substring(location.lastIndexOf('/') + 1);
  }

  private static List<Resource> find(PackageScanResourceResolver resolver, String pattern) {
    try {
      return List.copyOf(resolver.findResources(pattern));
    } catch (Exception e) {
      throw new ConfigurationError("the route files " + pattern + " cannot be listed", e);
    }
  }
}
