package bench;

import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Processor;
import org.apache.camel.model.Model;
import org.apache.camel.model.ProcessDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SendDefinition;

/** Finds the processors that a log type's route calls, to call them without Camel. */
final class RouteSteps {

  private static final String DIRECT = "direct:";
  private static final String END = "direct:load";

  private final CamelContext context;

  RouteSteps(CamelContext context) {
    this.context = context;
  }

  /** The steps of a log type, in the order in which its route calls them. */
  List<Step> of(String logType) {
    List<Step> steps = new ArrayList<>();
    collect(DIRECT + logType, logType, steps);
    return steps;
  }

  private void collect(String uri, String logType, List<Step> steps) {
    RouteDefinition route = routeFrom(uri);
    for (ProcessorDefinition<?> output : route.getOutputs()) {
      if (output instanceof ProcessDefinition step) {
        steps.add(step(step.getRef(), route.getId().equals(logType)));
      } else if (output instanceof SendDefinition<?> send && isRoute(send.getEndpointUri())) {
        collect(send.getEndpointUri(), logType, steps);
      }
    }
  }

  private static boolean isRoute(String uri) {
    return uri.startsWith(DIRECT) && !uri.equals(END);
  }

  private RouteDefinition routeFrom(String uri) {
    return context
        .getCamelContextExtension()
        .getContextPlugin(Model.class)
        .getRouteDefinitions()
        .stream()
        .filter(route -> route.getInput().getEndpointUri().equals(uri))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no route begins with " + uri));
  }

  private Step step(String bean, boolean ofLogType) {
    Processor processor = context.getRegistry().lookupByNameAndType(bean, Processor.class);
    return new Step(stage(bean, ofLogType), processor);
  }

  private static Stage stage(String bean, boolean ofLogType) {
    return switch (bean) {
      case "parse" -> Stage.PARSE;
      case "serialize" -> Stage.SERIALIZE;
      default -> ofLogType ? Stage.NORMALIZE : Stage.ENRICH;
    };
  }
}
