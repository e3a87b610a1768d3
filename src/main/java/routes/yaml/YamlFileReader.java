package routes.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Finds beans and routes, and the places of all that they say, in the text of a YAML file. */
final class YamlFileReader {

  private static final List<String> NAMING_BEANS = List.of("process", "bean");

  private final String location;
  private final String text;
  private final List<YamlBean> beans = new ArrayList<>();
  private final List<YamlRoute> routes = new ArrayList<>();

  YamlFileReader(String location, String text) {
    this.location = location;
    this.text = text;
  }

  YamlFile read() {
    try {
      new Compose(LoadSettings.builder().setLabel(location).build())
          .composeString(text)
          .ifPresent(root -> children(root).forEach(this::addElement));
      return new YamlFile(location, beans, routes, List.of());
    } catch (YamlEngineException e) {
      return new YamlFile(location, List.of(), List.of(), List.of(fault(e)));
    }
  }

  private Problem fault(YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      String context = marked.getContext() == null ? "" : marked.getContext() + ": ";
      return Problem.error(
          YamlPlace.of(location, marked.getProblemMark().get()), context + marked.getProblem());
    }
    return Problem.error(YamlPlace.of(location, 1, 1), String.valueOf(e.getMessage()));
  }

  private void addElement(Node element) {
    value(element, "beans").stream()
        .flatMap(YamlFileReader::children)
        .forEach(bean -> beans.add(bean(bean)));
    value(element, "route").ifPresent(route -> routes.add(route(route)));
  }

  private YamlBean bean(Node bean) {
    return new YamlBean(
        text(bean, "name"),
        text(bean, "type"),
        value(bean, "properties").map(this::settings).orElse(List.of()));
  }

  private List<YamlSetting> settings(Node properties) {
    return tuples(properties).map(this::setting).toList();
  }

  private YamlSetting setting(NodeTuple property) {
    boolean scalar = property.getValueNode() instanceof ScalarNode;
    return new YamlSetting(
        text(property.getKeyNode()),
        string(property.getValueNode()),
        scalar,
        property.getValueNode() instanceof ScalarNode block
                && block.getScalarStyle() == ScalarStyle.LITERAL
            ? lines(block)
            : List.of());
  }

  /** Where the lines of a block are: the first one under the line of its key. */
  private List<YamlPlace> lines(ScalarNode block) {
    List<String> all = text.lines().toList();
    int first = block.getStartMark().orElseThrow().getLine() + 1;
    List<YamlPlace> places = new ArrayList<>();
    for (int line = first; line < first + block.getValue().lines().count(); line++) {
      String content = line < all.size() ? all.get(line) : "";
      int indent = content.length() - content.stripLeading().length();
      places.add(YamlPlace.of(location, line + 1, indent + 1));
    }
    return places;
  }

  private YamlRoute route(Node route) {
    Optional<Node> from = value(route, "from");
    return new YamlRoute(
        text(route, "id"),
        from.map(node -> text(node, "uri")).orElse(new YamlText("", place(route))),
        Stream.concat(from.stream(), Stream.of(route))
            .flatMap(node -> value(node, "steps").stream())
            .flatMap(YamlFileReader::children)
            .map(this::step)
            .toList());
  }

  private YamlRoute.Step step(Node step) {
    return new YamlRoute.Step(
        tuples(step).findFirst().map(tuple -> text(tuple.getKeyNode())).orElseGet(() -> text(step)),
        references(step).toList(),
        scalars(step).map(this::text).toList());
  }

  private Stream<YamlText> references(Node node) {
    Stream<YamlText> own =
        tuples(node)
            .filter(tuple -> NAMING_BEANS.contains(string(tuple.getKeyNode())))
            .flatMap(tuple -> value(tuple.getValueNode(), "ref").stream())
            .map(this::text);
    return Stream.concat(own, children(node).flatMap(this::references));
  }

  private YamlText text(Node mapping, String key) {
    return value(mapping, key).map(this::text).orElse(new YamlText("", place(mapping)));
  }

  private YamlText text(Node node) {
    return new YamlText(string(node), place(node));
  }

  private YamlPlace place(Node node) {
    return YamlPlace.of(location, node.getStartMark().orElseThrow());
  }

  private static Optional<Node> value(Node node, String key) {
    return tuples(node)
        .filter(tuple -> YamlText.sameName(string(tuple.getKeyNode()), key))
        .map(NodeTuple::getValueNode)
        .findFirst();
  }

  private static Stream<NodeTuple> tuples(Node node) {
    return node instanceof MappingNode mapping ? mapping.getValue().stream() : Stream.empty();
  }

  private static Stream<ScalarNode> scalars(Node node) {
    return node instanceof ScalarNode scalar
        ? Stream.of(scalar)
        : children(node).flatMap(YamlFileReader::scalars);
  }

  private static Stream<Node> children(Node node) {
    return node instanceof SequenceNode sequence
        ? sequence.getValue().stream()
        : tuples(node).map(NodeTuple::getValueNode);
  }

  private static String string(Node node) {
    return node instanceof ScalarNode scalar ? scalar.getValue() : "";
  }
}
