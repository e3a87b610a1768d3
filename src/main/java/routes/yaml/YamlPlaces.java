package routes.yaml;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.spi.Resource;

/**
 * Knows on which lines of which YAML files beans, their properties and routes are. Immutable; made
 * when a place is asked for, since it reads the files once more.
 */
public final class YamlPlaces {

  private final List<YamlFile> files;

  private YamlPlaces(List<YamlFile> files) {
    this.files = List.copyOf(files);
  }

  /**
   * Reads files. One that is no YAML is left out: Camel's own error tells its place.
   *
   * @throws IOException if a file cannot be read
   */
  public static YamlPlaces of(Collection<Resource> resources) throws IOException {
    List<YamlFile> files = new ArrayList<>();
    for (Resource resource : resources) {
      files.add(YamlFile.of(resource));
    }
    return new YamlPlaces(files);
  }

  /**
   * Where a setting of a log type is.
   *
   * @param logType the log type's name
   * @param setting the setting's name
   * @param part the part of its value that is wrong, which finds the line of a block, or empty
   * @return the setting's line; the log type's if it has no such setting; empty if there is none
   */
  public Optional<YamlPlace> setting(String logType, String setting, String part) {
    List<YamlBean> ofLogType = beans().filter(bean -> bean.says("name", logType)).toList();
    return ofLogType.stream()
        .flatMap(bean -> bean.setting(setting).stream())
        .map(found -> found.placeOf(part))
        .reduce((one, later) -> later)
        .or(() -> ofLogType.stream().map(bean -> bean.name().place()).findFirst());
  }

  /**
   * Where a property of a bean is.
   *
   * @param type the bean's class
   * @param property the property's name
   * @param value the property's value, which tells apart beans of the same class
   */
  public Optional<YamlPlace> property(String type, String property, String value) {
    return Stream.concat(ofType(type).filter(bean -> bean.says(property, value)), ofType(type))
        .flatMap(bean -> bean.setting(property).stream())
        .map(found -> found.placeOf(value))
        .findFirst();
  }

  /** Where a bean is. */
  public Optional<YamlPlace> bean(String name) {
    return beans()
        .filter(bean -> bean.name().value().equals(name))
        .map(bean -> bean.name().place())
        .findFirst();
  }

  /** Where the class of a bean is named. */
  public Optional<YamlPlace> beanType(String type) {
    return ofType(type).map(bean -> bean.type().place()).findFirst();
  }

  /**
   * Where a route says something.
   *
   * @param id the route's id
   * @param said tells what is looked for among the texts in the route
   * @return the line; the route's own if it says no such thing; empty if there is no such route
   */
  public Optional<YamlPlace> route(String id, Predicate<String> said) {
    return files.stream()
        .flatMap(file -> file.routes().stream())
        .filter(route -> route.id().value().equals(id))
        .findFirst()
        .map(
            route ->
                Stream.concat(
                        Stream.of(route.from()),
                        route.steps().stream().flatMap(step -> step.texts().stream()))
                    .filter(text -> said.test(text.value()))
                    .findFirst()
                    .orElse(route.id())
                    .place());
  }

  private Stream<YamlBean> beans() {
    return files.stream().flatMap(file -> file.beans().stream());
  }

  private Stream<YamlBean> ofType(String type) {
    return beans().filter(bean -> bean.type().value().equals(type));
  }
}
