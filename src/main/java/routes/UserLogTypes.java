package routes;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.PackageScanResourceResolver;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import processors.normalize.ConfigurationError;

/**
 * Adds the YAML files of the user's directory ({@code siem.log-types.directory}) to those that are
 * read. A file with the name of a built-in one is read in its place.
 */
final class UserLogTypes implements CamelConfiguration {

  private static final String DIRECTORY = "siem.log-types.directory";
  private static final String BUILT_IN_FOLDER = "classpath:routes/";

  private final MainConfigurationProperties application;

  UserLogTypes(MainConfigurationProperties application) {
    this.application = application;
  }

  @Override
  public void configure(CamelContext context) {
    SettingsReader settings = new SettingsReader(context);
    String directory = settings.text(DIRECTORY);
    if (directory.isEmpty()) {
      return;
    }
    if (!Files.isDirectory(Path.of(directory))) {
      throw settings.wrong(DIRECTORY, "a directory with log types (*.camel.yaml)", null);
    }
    application.setRoutesIncludePattern(
        String.join(",", files(context, application.getRoutesIncludePattern(), directory)));
  }

  private static List<String> files(CamelContext context, String builtIn, String directory) {
    Map<String, String> byName = new TreeMap<>();
    find(context, builtIn).forEach(file -> byName.put(file, BUILT_IN_FOLDER + file));
    String folder = "file:" + Path.of(directory).toAbsolutePath() + "/";
    find(context, folder + "*.camel.yaml").forEach(file -> byName.put(file, folder + file));
    return List.copyOf(byName.values());
  }

  private static List<String> find(CamelContext context, String pattern) {
    PackageScanResourceResolver resolver = PluginHelper.getPackageScanResourceResolver(context);
    try {
      return resolver.findResources(pattern).stream().map(UserLogTypes::name).toList();
    } catch (Exception e) {
      throw new ConfigurationError("the route files " + pattern + " cannot be listed", e);
    }
  }

  private static String name(Resource file) {
    String location = file.getLocation();
    return location.substring(location.lastIndexOf('/') + 1);
  }
}
