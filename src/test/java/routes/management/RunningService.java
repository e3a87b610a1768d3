package routes.management;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.main.Main;
import routes.ManagementConfiguration;

/** A small application with two routes and the management server on a free port. */
final class RunningService implements AutoCloseable {

  /** What a server answered. */
  record Answer(int status, String head, String body) {}

  private final Main main = new Main();
  private final ManagementConfiguration management;

  RunningService(String console, Map<String, String> settings) {
    management = new ManagementConfiguration(new HawtioConsole(console));
    management.configure(main);
    Properties overriding = new Properties();
    overriding.put("siem.management.port", "0");
    overriding.put("camel.main.routes-include-pattern", "classpath:no-routes/*.yaml");
    overriding.put("camel.main.name", "management-test-" + System.nanoTime());
    overriding.putAll(settings);
    main.setOverrideProperties(overriding);
    main.bind("parse", (org.apache.camel.Processor) exchange -> {});
    main.configure()
        .addRoutesBuilder(
            new RouteBuilder() {
              @Override
              public void configure() {
                from("direct:object").routeId("object").to("direct:alb");
                from("direct:alb").routeId("alb").process("parse");
              }
            });
    main.start();
  }

  CamelContext context() {
    return main.getCamelContext();
  }

  MeterRegistry meters() {
    return management.meters();
  }

  URI address() {
    return ManagementConfiguration.address(context());
  }

  String routeBean(String route) {
    return "org.apache.camel:context=%s,name=\\\"%s\\\",type=routes"
        .formatted(context().getName(), route);
  }

  Answer get(String path, String... headers) throws IOException {
    return send("GET", path, "", headers);
  }

  Answer jolokia(String request, String... headers) throws IOException {
    return send("POST", "/hawtio/jolokia", request, headers);
  }

  /** Plain sockets, since Java's clients do not let a test choose Host and Origin. */
  private Answer send(String method, String path, String body, String... headers)
      throws IOException {
    try (Socket socket = new Socket(address().getHost(), address().getPort())) {
      StringBuilder head = new StringBuilder(method + " " + path + " HTTP/1.1\r\n");
      if (!String.join("", headers).contains("Host:")) {
        head.append("Host: localhost:").append(address().getPort()).append("\r\n");
      }
      for (String header : headers) {
        head.append(header).append("\r\n");
      }
      head.append("Connection: close\r\nContent-Length: ").append(body.length()).append("\r\n\r\n");
      OutputStream out = socket.getOutputStream();
      out.write((head + body).getBytes(StandardCharsets.UTF_8));
      out.flush();
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      int end = answer.indexOf("\r\n\r\n");
      return new Answer(
          Integer.parseInt(answer.substring(9, 12)),
          answer.substring(0, end),
          answer.substring(end + 4));
    }
  }

  @Override
  public void close() {
    main.stop();
  }
}
