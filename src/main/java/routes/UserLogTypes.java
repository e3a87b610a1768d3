package routes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelConfiguration;
import org.apache.camel.CamelContext;
import org.apache.camel.main.MainConfigurationProperties;
import org.apache.camel.spi.Resource;
import processors.normalize.ConfigurationError;
import routes.yaml.Problem;
import routes.yaml.UniqueNames;
import routes.yaml.YamlFile;

/**
 * Adds the YAML files of the user's directory ({@code siem.log-types.directory}) to those that are
 * read. A file with the name of a built-in one is read in its place; names within the files are
 * given once.
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
    List<Resource> own = YamlResources.in(context, Path.of(directory));
    Set<String> replaced = own.stream().map(YamlResources::name).collect(Collectors.toSet());
    List<Resource> builtIn =
        YamlResources.matching(context, application.getRoutesIncludePattern()).stream()
            .filter(file -> !replaced.contains(YamlResources.name(file)))
            .toList();
    checkNames(Stream.concat(builtIn.stream(), own.stream()).toList());
    application.setRoutesIncludePattern(
        Stream.concat(
                builtIn.stream().map(file -> BUILT_IN_FOLDER + YamlResources.name(file)),
                own.stream().map(Resource::getLocation))
            .collect(Collectors.joining(",")));
  }

  private static void checkNames(Collection<Resource> files) {
    List<Problem> problems = UniqueNames.problems(files.stream().map(UserLogTypes::read).toList());
    if (!problems.isEmpty()) {
      throw new ConfigurationError(
          problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
  }

  private static YamlFile read(Resource file) {
    try {
      return YamlFile.of(file);
    } catch (IOException e) {
      throw new ConfigurationError(file.getLocation() + " cannot be read", e);
    }
  }
}
