package routes.management;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.management.RuntimeMBeanException;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.plugin.JolokiaPlatformHttpPlugin;
import org.apache.camel.support.service.ServiceSupport;
import org.jolokia.json.JSONStructure;
import org.jolokia.server.core.config.ConfigKey;
import org.jolokia.server.core.config.StaticConfiguration;
import org.jolokia.server.core.http.HttpRequestHandler;
import org.jolokia.server.core.request.EmptyResponseException;
import org.jolokia.server.core.service.JolokiaServiceManagerFactory;
import org.jolokia.server.core.service.api.JolokiaServiceManager;
import org.jolokia.server.core.service.api.Restrictor;
import org.jolokia.service.jmx.LocalRequestHandler;
import org.jolokia.service.serializer.JolokiaSerializer;

/**
 * Answers Jolokia's requests (JMX over HTTP) within the limits of a {@link Restrictor}.
 *
 * <p>Takes the place of Camel's own plugin, which looks its policy up in places that a user may
 * change and allows everything where it finds none.
 */
public final class JolokiaEndpoint extends ServiceSupport implements JolokiaPlatformHttpPlugin {

  /** What a GET may ask for: an image in a web page of somebody else makes a GET, too. */
  private static final Set<String> READING = Set.of("", "version", "read", "list", "search");

  /** A query parameter that may stand for the path (Jolokia protocol, GET requests). */
  private static final String PATH_PARAMETER = "p";

  private final Restrictor restrictor;
  private CamelContext camelContext;
  private JolokiaServiceManager services;
  private HttpRequestHandler requests;

  /**
   * @param restrictor what may be read and done
   */
  public JolokiaEndpoint(Restrictor restrictor) {
    this.restrictor = restrictor;
  }

  @Override
  public String getId() {
    return NAME;
  }

  @Override
  public CamelContext getCamelContext() {
    return camelContext;
  }

  @Override
  public void setCamelContext(CamelContext camelContext) {
    this.camelContext = camelContext;
  }

  @Override
  protected void doStart() {
    StaticConfiguration settings =
        new StaticConfiguration(
            ConfigKey.AGENT_ID, camelContext.getName(), ConfigKey.INCLUDE_STACKTRACE, "false");
    services =
        JolokiaServiceManagerFactory.createJolokiaServiceManager(
            settings, new JolokiaLog(), restrictor);
    services.addService(new JolokiaSerializer());
    services.addService(new LocalRequestHandler(1));
    requests = new HttpRequestHandler(services.start());
  }

  @Override
  protected void doStop() {
    if (services != null) {
      services.stop();
    }
  }

  @Override
  public Handler<RoutingContext> getHandler() {
    return this::handle;
  }

  private void handle(RoutingContext context) {
    String path = pathBelow(context);
    if (context.request().method() == HttpMethod.GET && !READING.contains(path.split("/", 2)[0])) {
      context.response().putHeader(HttpHeaders.ALLOW, "POST");
      TextAnswer.send(context, 405, "A GET may only read; send this request as a POST.");
      return;
    }
    context
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .end(answer(context, path).toJSONString());
  }

  private JSONStructure answer(RoutingContext context, String path) {
    try {
      return context.request().method() == HttpMethod.GET
          ? requests.handleGetRequest(context.request().uri(), path, parameters(context))
          : post(context);
    } catch (RuntimeMBeanException thrownByBean) {
      return requests.handleThrowable(thrownByBean.getTargetException());
    } catch (RuntimeException | IOException | EmptyResponseException cause) {
      return requests.handleThrowable(cause);
    }
  }

  private JSONStructure post(RoutingContext context) throws IOException, EmptyResponseException {
    if (context.body().buffer() == null) {
      throw new IllegalArgumentException("A POST needs a body: a Jolokia request as JSON.");
    }
    try (InputStream body = new ByteArrayInputStream(context.body().buffer().getBytes())) {
      return requests.handlePostRequest(
          context.request().uri(), body, StandardCharsets.UTF_8.name(), parameters(context));
    }
  }

  private static String pathBelow(RoutingContext context) {
    String rest = context.pathParam("*");
    return rest == null ? "" : rest;
  }

  private static Map<String, String[]> parameters(RoutingContext context) {
    MultiMap sent = context.queryParams();
    Map<String, String[]> parameters = new LinkedHashMap<>();
    for (String name : sent.names()) {
      if (!name.equals(PATH_PARAMETER)) {
        parameters.put(name, sent.getAll(name).toArray(String[]::new));
      }
    }
    return parameters;
  }
}
