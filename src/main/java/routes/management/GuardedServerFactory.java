package routes.management;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.Service;
import org.apache.camel.component.platform.http.main.DefaultMainHttpServerFactory;
import org.apache.camel.component.platform.http.main.ManagementHttpServer;
import org.apache.camel.component.platform.http.plugin.JolokiaPlatformHttpPlugin;
import org.apache.camel.component.platform.http.vertx.auth.AuthenticationConfig;
import org.apache.camel.component.platform.http.vertx.auth.AuthenticationConfig.AuthenticationConfigEntry;
import org.apache.camel.main.HttpManagementServerConfigurationProperties;

/**
 * Makes Camel's management server with a {@link RequestGuard} before everything it serves, and with
 * a {@link JolokiaEndpoint} in the place of Camel's own.
 */
public final class GuardedServerFactory extends DefaultMainHttpServerFactory {

  private static final Set<String> LOOPBACK_NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Function<CamelContext, Access> access;

  /**
   * @param access reads from a context's settings, once they are loaded, who may do what
   */
  public GuardedServerFactory(Function<CamelContext, Access> access) {
    this.access = access;
  }

  @Override
  public Service newHttpManagementServer(
      CamelContext context, HttpManagementServerConfigurationProperties settings) {
    Access allowed = access.apply(context);
    context
        .getRegistry()
        .bind(JolokiaPlatformHttpPlugin.NAME, new JolokiaEndpoint(allowed.jolokia()));
    ManagementHttpServer server =
        (ManagementHttpServer) super.newHttpManagementServer(context, settings);
    guard(server, new RequestGuard(hosts(allowed, settings.getHost())));
    return server;
  }

  private static Set<String> hosts(Access allowed, String boundTo) {
    return allowed.hosts().isEmpty() && isLoopback(boundTo) ? LOOPBACK_NAMES : allowed.hosts();
  }

  private static boolean isLoopback(String host) {
    return host.equals("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  /** Camel's authentication step is in place before the port opens: no request slips past it. */
  private static void guard(ManagementHttpServer server, RequestGuard guard) {
    AuthenticationConfig checks = server.getConfiguration().getAuthenticationConfig();
    checks.setEnabled(true);
    checks.getEntries().add(new GuardEntry(guard));
  }

  private static final class GuardEntry extends AuthenticationConfigEntry {

    private final RequestGuard guard;

    GuardEntry(RequestGuard guard) {
      this.guard = guard;
      setPath("/*");
    }

    @Override
    public Handler<RoutingContext> createAuthenticationHandler(Vertx vertx) {
      return guard;
    }
  }
}
