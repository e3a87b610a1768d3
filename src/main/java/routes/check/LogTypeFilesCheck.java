package routes.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import processors.normalize.LogTypeDefinition;
import processors.normalize.LogTypes;
import processors.parse.RecordParsers;
import processors.read.RecordFormats;
import processors.read.RecordLimits;
import routes.YamlResources;
import routes.yaml.Problem;
import routes.yaml.StartFailure;
import routes.yaml.UniqueNames;
import routes.yaml.YamlBean;
import routes.yaml.YamlFile;
import routes.yaml.YamlPlace;
import routes.yaml.YamlPlaces;

/** Checks the YAML files of the program or of a user's directory, without starting a route. */
public final class LogTypeFilesCheck {

  private static final Comparator<YamlPlace> BY_PLACE =
      Comparator.comparing(YamlPlace::file)
          .thenComparingInt(YamlPlace::line)
          .thenComparingInt(YamlPlace::column);

  /**
   * What was found.
   *
   * @param logTypes the names of the log types
   * @param problems what is wrong or doubtful, by place
   */
  public record Result(List<String> logTypes, List<Problem> problems) {}

  private final CamelContext context;
  private final List<Resource> resources;
  private final List<YamlFile> builtIn;
  private final List<YamlFile> checked;
  private final EcsFields ecs = EcsFields.standard();

  private LogTypeFilesCheck(CamelContext context, Optional<Path> directory) throws IOException {
    this.context = context;
    this.builtIn = read(YamlResources.builtIn(context));
    this.resources =
        directory
            .map(found -> YamlResources.in(context, found))
            .orElseGet(() -> YamlResources.builtIn(context));
    this.checked = read(resources);
  }

  /**
   * Checks the files of a directory, or those of the program.
   *
   * @throws IOException if a file cannot be read
   */
  public static Result check(Optional<Path> directory) throws IOException {
    CamelContext context = new DefaultCamelContext();
    try {
      return new LogTypeFilesCheck(context, directory).result();
    } finally {
      context.stop();
    }
  }

  private static List<YamlFile> read(List<Resource> resources) throws IOException {
    List<YamlFile> files = new ArrayList<>();
    for (Resource resource : resources) {
      files.add(YamlFile.of(resource));
    }
    return files;
  }

  private Result result() throws IOException {
    Set<String> replaced = checked.stream().map(YamlFile::name).collect(Collectors.toSet());
    List<YamlFile> all =
        Stream.concat(
                builtIn.stream().filter(file -> !replaced.contains(file.name())), checked.stream())
            .toList();
    Set<Problem> problems = new LinkedHashSet<>(UniqueNames.problems(all));
    if (checked.isEmpty()) {
      problems.add(Problem.error("expected files with log types (*.camel.yaml), found none"));
    }
    RouteCheck routes = new RouteCheck(all);
    routes.addBeansOf(builtIn);
    List<String> names = new ArrayList<>();
    for (YamlFile file : checked) {
      problems.addAll(file.faults());
      names.addAll(check(file, routes, problems));
    }
    if (problems.stream().noneMatch(Problem::isError)) {
      problems.addAll(structure());
    }
    return new Result(names, sorted(problems));
  }

  /** Checks one file; gives the names of its log types. */
  private List<String> check(YamlFile file, RouteCheck routes, Set<Problem> problems) {
    Set<String> types =
        builtIn.stream()
            .flatMap(other -> other.beans().stream())
            .map(bean -> bean.type().value())
            .collect(Collectors.toSet());
    BeanCheck beans = new BeanCheck(context, types);
    LogTypeCheck settings =
        new LogTypeCheck(
            new LogTypes(RecordFormats.standard(), new RecordParsers(RecordLimits.STANDARD)), ecs);
    EnrichmentCheck enrichment = new EnrichmentCheck(ecs);
    List<YamlBean> logTypes = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (YamlBean bean : file.beans()) {
      BeanCheck.Checked made = beans.check(bean);
      problems.addAll(made.problems());
      if (made.object().orElse(null) instanceof LogTypeDefinition definition) {
        problems.addAll(settings.problems(bean, definition));
        if (RouteCheck.normalizesAtOnce(file, definition.name())) {
          problems.addAll(settings.unknownSources(bean, definition));
        }
        problems.addAll(enrichment.problems(bean, NamedFields.of(bean, definition, file)));
        logTypes.add(bean);
        names.add(definition.name());
      }
    }
    problems.addAll(routes.problems(file, logTypes));
    return names;
  }

  /** What Camel itself finds wrong with the steps of the routes. */
  private List<Problem> structure() throws IOException {
    List<Problem> problems = new ArrayList<>();
    for (Resource resource : resources) {
      try {
        PluginHelper.getRoutesLoader(context).loadRoutes(resource);
      } catch (Exception e) {
        List<Problem> found = new StartFailure(YamlPlaces.of(List.of(resource))).problems(e);
        problems.addAll(
            found.isEmpty()
                ? List.of(Problem.error(resource.getLocation() + ": " + e.getMessage()))
                : found);
      }
    }
    return problems;
  }

  private static List<Problem> sorted(Set<Problem> problems) {
    return problems.stream()
        .sorted(
            Comparator.comparing(
                problem -> problem.place().orElse(new YamlPlace("", 0, 0)), BY_PLACE))
        .toList();
  }
}
