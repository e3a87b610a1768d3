package routes.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import routes.yaml.NearestName;
import routes.yaml.Problem;
import routes.yaml.YamlBean;
import routes.yaml.YamlFile;
import routes.yaml.YamlRoute;
import routes.yaml.YamlText;

/** Checks that each log type has a route that parses, normalises and ends where all routes end. */
final class RouteCheck {

  private static final String DIRECT = "direct:";
  private static final String END = "direct:enrich";
  private static final String PARSE = "parse";
  private static final String NORMALIZE = "normalize";

  private final Set<String> beans;
  private final Set<String> entries;
  private final Set<String> logTypes;

  /**
   * @param all all files that are read together
   */
  RouteCheck(Collection<YamlFile> all) {
    Stream<String> defined =
        all.stream().flatMap(file -> file.beans().stream()).map(bean -> bean.name().value());
    beans = defined.collect(Collectors.toSet());
    logTypes =
        all.stream()
            .flatMap(file -> file.beans().stream())
            .filter(YamlBean::isLogType)
            .map(RouteCheck::name)
            .collect(Collectors.toSet());
    entries =
        all.stream()
            .flatMap(file -> file.routes().stream())
            .map(route -> route.from().value())
            .collect(Collectors.toSet());
  }

  /** Makes known the beans that the program's own routes use. */
  void addBeansOf(Collection<YamlFile> builtIn) {
    builtIn.stream()
        .flatMap(file -> file.routes().stream())
        .flatMap(route -> route.steps().stream())
        .flatMap(step -> step.references().stream())
        .forEach(reference -> beans.add(reference.value()));
  }

  /** Whether a log type's records are normalised as they were parsed, without a step between. */
  static boolean normalizesAtOnce(YamlFile file, String logType) {
    return file.routes().stream()
        .filter(route -> route.from().value().equals(DIRECT + logType))
        .anyMatch(route -> references(route).indexOf(NORMALIZE) == 1);
  }

  /**
   * The beans that do a log type's own work, in order; none if the route has steps that name no
   * bean.
   */
  static Optional<List<String>> ownSteps(YamlFile file, String logType) {
    List<YamlRoute.Step> steps =
        file.routes().stream()
            .filter(route -> route.from().value().equals(DIRECT + logType))
            .flatMap(route -> route.steps().stream())
            .filter(step -> !step.says(END))
            .toList();
    return steps.stream().anyMatch(step -> step.references().isEmpty())
        ? Optional.empty()
        : Optional.of(
            steps.stream()
                .flatMap(step -> step.references().stream())
                .map(YamlText::value)
                .filter(name -> !name.equals(PARSE) && !name.equals(NORMALIZE))
                .toList());
  }

  /** What is wrong with the routes of a file. */
  List<Problem> problems(YamlFile file, Collection<YamlBean> logTypes) {
    List<Problem> problems = new ArrayList<>();
    file.routes().forEach(route -> references(route, problems));
    file.routes().forEach(route -> logType(route, problems));
    for (YamlBean logType : logTypes) {
      String entry = DIRECT + name(logType);
      if (!entries.contains(entry)) {
        problems.add(
            Problem.error(
                logType.name().place(), "expected a route from " + entry + ", found none"));
      }
      file.routes().stream()
          .filter(route -> route.from().value().equals(entry))
          .forEach(route -> logTypeRoute(route, problems));
    }
    return problems;
  }

  private static String name(YamlBean logType) {
    return logType.setting("name").map(setting -> setting.value()).orElse("");
  }

  /** A route that parses is that of a log type. */
  private void logType(YamlRoute route, List<Problem> problems) {
    String from = route.from().value();
    String name = from.startsWith(DIRECT) ? from.substring(DIRECT.length()) : from;
    if (references(route).contains(PARSE) && !logTypes.contains(name)) {
      problems.add(
          Problem.error(
              route.from().place(),
              "expected a log type called '"
                  + name
                  + "' for this route, found none"
                  + NearestName.question(name, logTypes)));
    }
  }

  private void references(YamlRoute route, List<Problem> problems) {
    for (YamlRoute.Step step : route.steps()) {
      step.references().stream()
          .filter(reference -> !beans.contains(reference.value()))
          .map(
              reference ->
                  Problem.error(
                      reference.place(),
                      "expected the name of a bean, got '"
                          + reference.value()
                          + "'"
                          + NearestName.question(reference.value(), beans)))
          .forEach(problems::add);
      step.texts().stream()
          .filter(text -> isUnknownEntry(text.value()))
          .map(
              text ->
                  Problem.error(
                      text.place(),
                      "expected a route's entry, got '"
                          + text.value()
                          + "'"
                          + NearestName.question(text.value(), entries)))
          .forEach(problems::add);
    }
  }

  private boolean isUnknownEntry(String text) {
    return text.startsWith(DIRECT)
        && !text.contains("${")
        && !entries.contains(text.replaceFirst("[?].*", ""));
  }

  /** The beans that the steps name, in order. */
  private static List<String> references(YamlRoute route) {
    return route.steps().stream()
        .flatMap(step -> step.references().stream())
        .map(YamlText::value)
        .toList();
  }

  private static void logTypeRoute(YamlRoute route, List<Problem> problems) {
    List<YamlRoute.Step> steps = route.steps();
    List<String> references = references(route);
    if (references.isEmpty() || !references.get(0).equals(PARSE)) {
      problems.add(
          Problem.error(
              steps.isEmpty() ? route.from().place() : steps.get(0).kind().place(),
              "expected '- process: { ref: parse }' as the first step of the route"));
    }
    if (!references.contains(NORMALIZE)) {
      problems.add(
          Problem.error(
              route.from().place(),
              "expected '- process: { ref: normalize }' among the steps of the route, found none"));
    }
    if (steps.isEmpty() || !steps.get(steps.size() - 1).says(END)) {
      problems.add(
          Problem.error(
              steps.isEmpty() ? route.from().place() : steps.get(steps.size() - 1).kind().place(),
              "expected '- to: " + END + "' as the last step of the route"));
    }
  }
}
