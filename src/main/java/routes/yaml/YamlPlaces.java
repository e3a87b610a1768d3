package routes.yaml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.camel.spi.Resource;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Knows on which lines of which YAML files beans, their properties and routes are. Immutable; made
 * when a place is asked for, since it reads the files once more.
 */
public final class YamlPlaces {

  private record Found(String location, MappingNode node) {
    YamlPlace place(Node at) {
      return YamlPlace.of(location, at.getStartMark().orElseThrow().getLine() + 1);
    }
  }

  private final List<Found> beans = new ArrayList<>();
  private final List<Found> routes = new ArrayList<>();

  private YamlPlaces() {}

  /**
   * Reads files. One that is no YAML is left out: Camel's own error tells its place.
   *
   * @throws IOException if a file cannot be read
   */
  public static YamlPlaces of(Collection<Resource> files) throws IOException {
    YamlPlaces places = new YamlPlaces();
    for (Resource file : files) {
      try (InputStream in = file.getInputStream()) {
        places.add(file.getLocation(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return places;
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
    List<Found> ofLogType =
        beans.stream().filter(bean -> says(properties(bean), "name", logType)).toList();
    return ofLogType.stream()
        .flatMap(bean -> property(bean, setting, part).stream())
        .reduce((one, later) -> later)
        .or(() -> ofLogType.stream().map(bean -> bean.place(bean.node())).findFirst());
  }

  /**
   * Where a property of a bean is.
   *
   * @param type the bean's class
   * @param property the property's name
   * @param value the property's value, which tells apart beans of the same class
   */
  public Optional<YamlPlace> property(String type, String property, String value) {
    List<Found> ofType = ofType(type);
    return Stream.concat(
            ofType.stream().filter(bean -> says(properties(bean), property, value)),
            ofType.stream())
        .flatMap(bean -> property(bean, property, value).stream())
        .findFirst();
  }

  /** Where the class of a bean is named. */
  public Optional<YamlPlace> beanType(String type) {
    return ofType(type).stream()
        .flatMap(bean -> value(bean.node(), "type").map(bean::place).stream())
        .findFirst();
  }

  /**
   * Where a route says something.
   *
   * @param id the route's id
   * @param said tells what is looked for among the texts in the route
   * @return the line; the route's own if it says no such thing; empty if there is no such route
   */
  public Optional<YamlPlace> route(String id, Predicate<String> said) {
    return routes.stream()
        .filter(route -> says(Optional.of(route.node()), "id", id))
        .findFirst()
        .map(
            route ->
                scalars(route.node())
                    .filter(scalar -> said.test(scalar.getValue()))
                    .findFirst()
                    .map(route::place)
                    .orElseGet(() -> route.place(route.node())));
  }

  private void add(String location, String text) {
    try {
      new Compose(LoadSettings.builder().setLabel(location).build())
          .composeString(text)
          .ifPresent(root -> children(root).forEach(element -> addElement(location, element)));
    } catch (YamlEngineException e) {
      // Camel reads the same file and tells the place itself.
      return;
    }
  }

  private void addElement(String location, Node element) {
    if (element instanceof MappingNode mapping) {
      value(mapping, "beans").stream()
          .flatMap(YamlPlaces::children)
          .forEach(bean -> addTo(beans, location, bean));
      value(mapping, "route").ifPresent(route -> addTo(routes, location, route));
    }
  }

  private static void addTo(List<Found> list, String location, Node node) {
    if (node instanceof MappingNode mapping) {
      list.add(new Found(location, mapping));
    }
  }

  private List<Found> ofType(String type) {
    return beans.stream().filter(bean -> says(Optional.of(bean.node()), "type", type)).toList();
  }

  private static Optional<MappingNode> properties(Found bean) {
    return value(bean.node(), "properties")
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast);
  }

  private static Optional<YamlPlace> property(Found bean, String name, String part) {
    return properties(bean).stream()
        .flatMap(properties -> properties.getValue().stream())
        .filter(tuple -> sameName(text(tuple.getKeyNode()), name))
        .findFirst()
        .map(tuple -> place(bean, tuple, part));
  }

  /** The line of the property, or of the part of it, if it is a block with a line for each. */
  private static YamlPlace place(Found bean, NodeTuple property, String part) {
    YamlPlace place = bean.place(property.getKeyNode());
    boolean block =
        property.getValueNode() instanceof ScalarNode scalar
            && scalar.getScalarStyle() == ScalarStyle.LITERAL;
    List<String> lines = text(property.getValueNode()).lines().map(String::strip).toList();
    int line = block ? lines.indexOf(part.strip()) : -1;
    return line < 0 ? place : new YamlPlace(place.file(), place.line() + 1 + line);
  }

  private static boolean says(Optional<MappingNode> mapping, String key, String value) {
    return mapping.flatMap(node -> value(node, key)).map(YamlPlaces::text).stream()
        .anyMatch(text -> text.equals(value));
  }

  private static Optional<Node> value(MappingNode mapping, String key) {
    return mapping.getValue().stream()
        .filter(tuple -> sameName(text(tuple.getKeyNode()), key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static Stream<ScalarNode> scalars(Node node) {
    return node instanceof ScalarNode scalar
        ? Stream.of(scalar)
        : children(node).flatMap(YamlPlaces::scalars);
  }

  private static Stream<Node> children(Node node) {
    if (node instanceof SequenceNode sequence) {
      return sequence.getValue().stream();
    }
    return node instanceof MappingNode mapping
        ? mapping.getValue().stream().map(NodeTuple::getValueNode)
        : Stream.empty();
  }

  private static String text(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }

  /** Camel takes {@code s3-key} and {@code s3key} for {@code s3Key}. */
  private static boolean sameName(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return name.replace("-", "").toLowerCase(Locale.ROOT);
  }
}
