package processors.exclude;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import software.amazon.smithy.jmespath.JmespathException;

/**
 * Reads conditions from YAML or JSON: {@code {"action": "EXCLUDE", "expression": "…"}}, as the
 * reference system has them in Parameter Store, alone or by their names.
 */
final class ConditionsText {

  /** As long as the longest parameter of Parameter Store. */
  private static final int LONGEST_EXPRESSION = 8192;

  private final String source;
  private final List<Condition> conditions = new ArrayList<>();
  private final List<RuleDefect> defects = new ArrayList<>();

  /**
   * @param source the file or the path of parameters that is read, for what is to be said of it
   */
  ConditionsText(String source) {
    this.source = source;
  }

  /** What was read so far. */
  RuleSet rules() {
    return new RuleSet(List.of(), conditions, defects);
  }

  /**
   * Reads conditions by name.
   *
   * @throws RulesUnreadableException if the text is no YAML or does not begin with names
   */
  void addAll(String text) throws RulesUnreadableException {
    Node root;
    try {
      root = compose(text).orElse(null);
    } catch (YamlEngineException e) {
      throw new RulesUnreadableException(source + ": expected YAML or JSON: " + e.getMessage(), e);
    }
    if (root == null) {
      return;
    }
    if (!(root instanceof MappingNode names)) {
      throw new RulesUnreadableException(
          source + ": " + line(root) + ": expected names like cloudtrail/scanner with conditions");
    }
    for (NodeTuple entry : names.getValue()) {
      add(scalar(entry.getKeyNode()).orElse(""), line(entry.getKeyNode()), entry.getValueNode());
    }
  }

  /** Reads one condition. */
  void add(String name, String text) {
    try {
      Optional<Node> node = compose(text);
      if (node.isPresent()) {
        add(name, name, node.get());
      } else {
        defect(name, "expected action and expression, got nothing");
      }
    } catch (YamlEngineException e) {
      defect(name, "expected JSON with action and expression: " + e.getMessage());
    }
  }

  private static Optional<Node> compose(String text) {
    try {
      return new Compose(LoadSettings.builder().build()).composeString(text);
    } catch (StackOverflowError e) {
      throw new YamlEngineException("it is nested too deeply", e);
    }
  }

  private void add(String name, String place, Node settings) {
    if (name.indexOf('/') < 1 || name.endsWith("/")) {
      defect(place, "expected a name like cloudtrail/scanner, log type first, got '" + name + "'");
      return;
    }
    Optional<String> action = setting(settings, "action");
    Optional<String> expression = setting(settings, "expression");
    if (action.isEmpty() || expression.isEmpty()) {
      defect(place, name + ": expected both an action and an expression");
      return;
    }
    switch (action.get().toLowerCase(Locale.ROOT)) {
      case "exclude" -> compile(name, place, Condition.Action.EXCLUDE, expression.get());
      case "count" -> compile(name, place, Condition.Action.COUNT, expression.get());
      case "disable" -> {}
      default ->
          defect(
              place,
              name + ": expected the action EXCLUDE, COUNT or DISABLE, got '" + action.get() + "'");
    }
  }

  private void compile(String name, String place, Condition.Action action, String expression) {
    if (expression.length() > LONGEST_EXPRESSION) {
      defect(
          place,
          name
              + ": expected an expression of at most "
              + LONGEST_EXPRESSION
              + " characters, got "
              + expression.length());
      return;
    }
    try {
      conditions.add(new Condition(name, action, expression));
    } catch (JmespathException e) {
      defect(
          place,
          name + ": expected a JMESPath expression, got '" + expression + "': " + e.getMessage());
    } catch (StackOverflowError e) {
      defect(place, name + ": expected a JMESPath expression with less nesting");
    }
  }

  private static Optional<String> setting(Node settings, String name) {
    if (!(settings instanceof MappingNode mapping)) {
      return Optional.empty();
    }
    return mapping.getValue().stream()
        .filter(entry -> scalar(entry.getKeyNode()).filter(name::equals).isPresent())
        .findFirst()
        .flatMap(entry -> scalar(entry.getValueNode()));
  }

  private static Optional<String> scalar(Node node) {
    return node instanceof ScalarNode scalar ? Optional.of(scalar.getValue()) : Optional.empty();
  }

  private static String line(Node node) {
    return node.getStartMark().map(mark -> "line " + (mark.getLine() + 1)).orElse("the text");
  }

  private void defect(String place, String problem) {
    defects.add(new RuleDefect(source, place, problem));
  }
}
