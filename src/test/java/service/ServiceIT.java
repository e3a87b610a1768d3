package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.zip.GZIPOutputStream;
import local.EmbeddedStack;
import local.StackAddresses;
import local.StackSettings;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import routes.SiemRoutes;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The main job on real servers: from an object in S3 to documents in OpenSearch. */
class ServiceIT {

  private static final String FLOWS =
      "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n"
          + "2 123456789012 eni-0a1b2c3d 81.2.69.142 10.0.1.5 49152 443 6 20 4249 1768003200 1768003258 ACCEPT OK\n"
          + "2 123456789012 eni-0a1b2c3d 175.16.199.1 10.0.1.5 51515 3389 6 3 180 1768003201 1768003259 REJECT OK\n";

  @Test
  void objects_that_lie_in_s3_become_documents(@TempDir Path data) throws Exception {
    try (EmbeddedStack stack = EmbeddedStack.start(StackSettings.in(data))) {
      StackAddresses addresses = stack.addresses();
      System.setProperty("aws.accessKeyId", "test");
      System.setProperty("aws.secretAccessKey", "test");
      Properties settings = new Properties();
      settings.put("siem.aws.region", "us-east-1");
      settings.put("siem.aws.sqs-endpoint", addresses.sqs().toString());
      settings.put("siem.aws.s3-endpoint", addresses.s3().toString());
      settings.put("siem.aws.s3-path-style", "true");
      settings.put("siem.queue.ingest", addresses.ingestQueue().toString());
      settings.put("siem.queue.dead-letters", addresses.deadLetterQueue().toString());
      settings.put("siem.opensearch.url", addresses.openSearch().toString());
      settings.put("siem.ingest.wait-seconds", "1");
      Main main = SiemRoutes.create(settings);
      main.start();
      try (S3Client s3 =
          S3Client.builder()
              .endpointOverride(addresses.s3())
              .region(Region.US_EAST_1)
              .forcePathStyle(true)
              .credentialsProvider(
                  StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
              .build()) {
        s3.putObject(
            put ->
                put.bucket("logs")
                    .key(
                        "AWSLogs/123456789012/vpcflowlogs/us-east-1/2026/01/10/a b+c_vpcflowlogs.log.gz"),
            RequestBody.fromBytes(gzip(FLOWS)));
        await()
            .atMost(Duration.ofSeconds(60))
            .untilAsserted(
                () ->
                    assertThat(count(addresses.openSearch(), "log-aws-vpcflowlogs-*"))
                        .contains("\"count\":2"));
      } finally {
        main.stop();
      }
    }
  }

  private static String count(URI openSearch, String index) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    http.send(
        HttpRequest.newBuilder(openSearch.resolve("/_refresh")).build(),
        HttpResponse.BodyHandlers.ofString());
    return http.send(
            HttpRequest.newBuilder(openSearch.resolve("/" + index + "/_count")).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private static byte[] gzip(String text) throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
