package routes.management;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.function.Function;
import org.apache.camel.CamelContext;
import org.apache.camel.RuntimeCamelException;
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
  private final HawtioConsole console;

  /**
   * @param access reads from a context's settings, once they are loaded, who may do what
   * @param console the console to serve besides
   */
  public GuardedServerFactory(Function<CamelContext, Access> access, HawtioConsole console) {
    this.access = access;
    this.console = console;
  }

  @Override
  public Service newHttpManagementServer(
      CamelContext context, HttpManagementServerConfigurationProperties settings) {
    Access allowed = access.apply(context);
    bindJolokia(context, new JolokiaEndpoint(allowed.jolokia()));
    ManagementHttpServer server =
        (ManagementHttpServer) super.newHttpManagementServer(context, settings);
    guard(server, new RequestGuard(hosts(allowed, settings.getHost())));
    mountConsole(context, server);
    return server;
  }

  /** Camel's server finds its plugin in the registry, but only the context stops it again. */
  private static void bindJolokia(CamelContext context, JolokiaEndpoint jolokia) {
    context.getRegistry().bind(JolokiaPlatformHttpPlugin.NAME, jolokia);
    try {
      context.addService(jolokia);
    } catch (Exception cause) {
      throw new RuntimeCamelException("Jolokia cannot be started", cause);
    }
  }

  /** The server has a router only once it has started, which it does before the routes. */
  private void mountConsole(CamelContext context, ManagementHttpServer server) {
    try {
      context.addStartupListener((started, before) -> console.mount(server.getRouter()));
    } catch (Exception cause) {
      throw new RuntimeCamelException("The console cannot be served", cause);
    }
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
