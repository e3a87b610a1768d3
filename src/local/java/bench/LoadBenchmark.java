package bench;

import bench.logs.GeneratedLog;
import bench.logs.GeneratedObject;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import local.EmbeddedStack;
import local.StackAddresses;
import local.StackSettings;
import org.apache.camel.main.Main;
import routes.SiemRoutes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Loads generated objects through real S3, SQS and OpenSearch on this machine. */
final class LoadBenchmark implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final long POLL_MILLIS = 200;

  private final EmbeddedStack stack;
  private final Main service;
  private final S3Client s3;
  private final HttpClient http = HttpClient.newHttpClient();
  private final ObjectMapper json = new ObjectMapper();

  private LoadBenchmark(EmbeddedStack stack, Main service) {
    this.stack = stack;
    this.service = service;
    this.s3 =
        S3Client.builder()
            .endpointOverride(stack.addresses().s3())
            .region(Region.US_EAST_1)
            .forcePathStyle(true)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("bench", "bench")))
            .build();
  }

  /** Starts the servers and the service. */
  static LoadBenchmark start(Path data) throws Exception {
    System.setProperty("aws.accessKeyId", "bench");
    System.setProperty("aws.secretAccessKey", "bench");
    EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(data));
    try {
      Main service = SiemRoutes.create(settings(stack.addresses()));
      service.start();
      return new LoadBenchmark(stack, service);
    } catch (Exception e) {
      stack.close();
      throw e;
    }
  }

  private static Properties settings(StackAddresses addresses) {
    Properties settings = new Properties();
    settings.put("siem.aws.region", "us-east-1");
    settings.put("siem.aws.sqs-endpoint", addresses.sqs().toString());
    settings.put("siem.aws.s3-endpoint", addresses.s3().toString());
    settings.put("siem.aws.s3-path-style", "true");
    settings.put("siem.queue.ingest", addresses.ingestQueue().toString());
    settings.put("siem.queue.dead-letters", addresses.deadLetterQueue().toString());
    settings.put("siem.opensearch.url", addresses.openSearch().toString());
    settings.put("siem.ingest.wait-seconds", "1");
    return settings;
  }

  /**
   * Loads the objects of a log type.
   *
   * @throws IllegalStateException if they are not all there after a long time
   */
  LoadResult load(GeneratedLog log) throws Exception {
    long before = documents();
    double loader = cpuSeconds(ProcessHandle.current());
    double openSearch = cpuSeconds(openSearch());
    long start = System.nanoTime();
    for (GeneratedObject object : log.objects()) {
      s3.putObject(
          put -> put.bucket("logs").key(object.key()), RequestBody.fromBytes(object.packed()));
    }
    await(log, before + log.records(), start);
    double seconds = (System.nanoTime() - start) / 1e9;
    return new LoadResult(
        log.logType(),
        log.records(),
        seconds,
        log.records() / seconds,
        cpuSeconds(ProcessHandle.current()) - loader,
        cpuSeconds(openSearch()) - openSearch);
  }

  private void await(GeneratedLog log, long expected, long start) throws Exception {
    long found = documents();
    while (found < expected) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new IllegalStateException(
            log.logType() + ": expected " + expected + " documents, found " + found);
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
      found = documents();
    }
  }

  /** All documents: one log type is loaded after the other. */
  private long documents() throws IOException, InterruptedException {
    send("POST", "/log-*/_refresh");
    return json.readTree(send("GET", "/log-*/_count")).path("count").asLong();
  }

  private String send(String method, String path) throws IOException, InterruptedException {
    URI uri = URI.create(stack.addresses().openSearch() + path);
    HttpRequest request =
        HttpRequest.newBuilder(uri).method(method, HttpRequest.BodyPublishers.noBody()).build();
    return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
  }

  private ProcessHandle openSearch() {
    return ProcessHandle.of(stack.processes().get(0)).orElseThrow();
  }

  private static double cpuSeconds(ProcessHandle process) {
    return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3;
  }

  @Override
  public void close() {
    s3.close();
    service.stop();
    stack.close();
  }
}
