package embedded.aws;

import com.adobe.testing.s3mock.S3MockApplication;
import com.adobe.testing.s3mock.service.ObjectService;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** S3Mock on the loopback address; its objects outlive it. */
final class ObjectServer implements AutoCloseable {
  private final ServletWebServerApplicationContext context;

  private ObjectServer(ServletWebServerApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts the server with what its data directory holds and makes the buckets that are missing.
   *
   * @param port the wanted port; another is taken when it is not free
   * @param buckets whose objects are notified
   */
  static ObjectServer start(
      int port, String region, Path data, List<String> buckets, EventNotifications notifications)
      throws IOException {
    LoopbackPort loopback = LoopbackPort.open(port);
    SpringApplicationBuilder application =
        new SpringApplicationBuilder(S3MockApplication.class)
            .bannerMode(Banner.Mode.OFF)
            .registerShutdownHook(false)
            .initializers(
                context ->
                    extend((GenericApplicationContext) context, loopback, buckets, notifications));
    ConfigurableApplicationContext context =
        application.run(
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--com.adobe.testing.s3mock.http-port=0",
            "--com.adobe.testing.s3mock.region=" + region,
            "--com.adobe.testing.s3mock.domain.root=" + data.toAbsolutePath(),
            "--com.adobe.testing.s3mock.domain.retainFilesOnExit=true",
            "--com.adobe.testing.s3mock.domain.initialBuckets=" + String.join(",", buckets));
    return new ObjectServer((ServletWebServerApplicationContext) context);
  }

  /** The port that it listens on. */
  int port() {
    return context.getWebServer().getPort();
  }

  @Override
  public void close() {
    context.close();
  }

  private static void extend(
      GenericApplicationContext context,
      LoopbackPort loopback,
      List<String> buckets,
      EventNotifications notifications) {
    context.registerBean(LoopbackPort.class, () -> loopback);
    context.registerBean(
        NotificationFilter.class,
        () ->
            new NotificationFilter(
                buckets, notifications, () -> context.getBean(ObjectService.class)));
    context.registerBean(
        ObjectMapper.class,
        () -> {
          ObjectMapper json = new WholeFileMapper();
          context.getBean(Jackson2ObjectMapperBuilder.class).configure(json);
          return json;
        },
        definition -> definition.setPrimary(true));
  }
}
