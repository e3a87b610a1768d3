package routes.management;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.StaticHandler;
import java.util.Map;

/**
 * Serves the files of the Hawtio console, which shows the Camel routes at work, from the class path
 * at {@value #PATH}.
 */
public final class HawtioConsole {

  /** Where the console is served. Its pages name this path too. */
  static final String PATH = "/hawtio";

  /** What the console asks its server for before it shows anything (Hawtio 4). */
  private static final Map<String, String> ANSWERS =
      Map.of("/user", "\"public\"", "/plugin", "[]", "/proxy/enabled", "false");

  /** Nothing is loaded from other servers; the editor that shows routes needs inline styles. */
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
          + " font-src 'self' data:; worker-src 'self' blob:; object-src 'none';"
          + " base-uri 'self'; frame-ancestors 'none'";

  private static final String NOT_BUILT =
      "This build has no console: npm was missing when it was made. Install Node.js 20 or later and"
          + " build again (mvn package).";

  private final String root;

  /**
   * @param root the folder of the class path that holds the console's index.html
   */
  public HawtioConsole(String root) {
    this.root = root;
  }

  /** Adds the console's paths to a router. */
  public void mount(Router router) {
    router.get("/").handler(HawtioConsole::redirect);
    if (getClass().getClassLoader().getResource(root + "/index.html") == null) {
      router.get(PATH + "*").handler(context -> TextAnswer.send(context, 404, NOT_BUILT));
      return;
    }
    router.getWithRegex(PATH).handler(HawtioConsole::redirect);
    ANSWERS.forEach(
        (path, answer) -> router.get(PATH + path).handler(context -> sendJson(context, answer)));
    // A file among the assets has a new name when it changes: these alone may be kept.
    router.get(PATH + "/assets/*").handler(StaticHandler.create(root + "/assets"));
    router
        .get(PATH + "/*")
        .handler(HawtioConsole::addPolicy)
        .handler(StaticHandler.create(root).setCachingEnabled(false))
        .handler(HawtioConsole::showPage);
  }

  private static void redirect(RoutingContext context) {
    context.redirect(PATH + "/");
  }

  private static void sendJson(RoutingContext context, String answer) {
    context.response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(answer);
  }

  private static void addPolicy(RoutingContext context) {
    context.response().putHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.next();
  }

  /** The console's own addresses, such as /hawtio/camel/routes, are all shown by its one page. */
  private static void showPage(RoutingContext context) {
    String accept = context.request().getHeader(HttpHeaders.ACCEPT);
    if (accept != null && accept.contains("text/html")) {
      context.reroute(PATH + "/index.html");
    } else {
      TextAnswer.send(context, 404, "The console has no such file.");
    }
  }
}
