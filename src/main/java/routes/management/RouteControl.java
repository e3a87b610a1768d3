package routes.management;

import java.io.InputStream;
import java.util.Set;
import javax.management.ObjectName;
import org.jolokia.server.core.restrictor.policy.PolicyRestrictor;

/** A Jolokia policy that besides lets routes be started, stopped, suspended and resumed. */
public final class RouteControl extends PolicyRestrictor {

  private static final Set<String> OPERATIONS = Set.of("start", "stop", "suspend", "resume");

  /**
   * @param policy what is allowed besides, as a Jolokia policy file
   */
  public RouteControl(InputStream policy) {
    super(policy);
  }

  @Override
  public boolean isOperationAllowed(ObjectName bean, String operation) {
    return isRoute(bean) && OPERATIONS.contains(nameOf(operation))
        || super.isOperationAllowed(bean, operation);
  }

  private static boolean isRoute(ObjectName bean) {
    return bean.getDomain().equals("org.apache.camel")
        && "routes".equals(bean.getKeyProperty("type"));
  }

  /** An operation may be named with the types of its arguments, as in {@code stop(long)}. */
  private static String nameOf(String operation) {
    int arguments = operation.indexOf('(');
    return arguments < 0 ? operation : operation.substring(0, arguments);
  }
}
