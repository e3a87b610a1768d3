package service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;
import processors.feeds.FeedServer;
import processors.feeds.store.FeedStore;
import processors.feeds.store.FeedStoreContract;
import processors.feeds.store.S3Store;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** Feeds in a bucket of a real server. */
class S3FeedsIT implements FeedStoreContract {

  private static final String BUCKET = "feeds";

  @TempDir private static Path data;
  private static StackFixture stack;
  private static S3Client s3;
  private FeedStore store;

  @BeforeAll
  static void start() {
    stack = StackFixture.start(data);
    s3 =
        S3Client.builder()
            .endpointOverride(stack.addresses().s3())
            .forcePathStyle(true)
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .build();
    s3.createBucket(create -> create.bucket(BUCKET));
  }

  @AfterAll
  static void stop() {
    s3.close();
    stack.close();
  }

  @BeforeEach
  void anEmptyPlace(TestInfo test) {
    store = new S3Store(s3, BUCKET, test.getDisplayName().replaceAll("\\W", "") + "/");
  }

  @Override
  public FeedStore store() {
    return store;
  }

  @Test
  void theServiceFillsTheBucketAndASecondOneReadsIt() throws Exception {
    ServiceSettings settings =
        ServiceSettings.of(stack.addresses())
            .with("siem.feeds.bucket", BUCKET)
            .with("siem.feeds.prefix", "service/")
            .with("siem.feeds.http", "loopback")
            .with("siem.feeds.aws-proxies", "off")
            .with("siem.feeds.tor", "on")
            .with("siem.feeds.watch-millis", "500");
    try (FeedServer server =
        new FeedServer()
            .serve("/ips", "173.245.48.0/20\n")
            .serve(
                "/tor",
                "ExitNode A\nLastStatus 2026-01-10 05:00:00\n"
                    + "ExitAddress 185.220.101.42 2026-01-10 05:08:45\n")) {
      settings =
          settings
              .with("siem.feeds.tor.url", server.address("/tor").toString())
              .with("siem.feeds.cloudflare-proxies.urls", server.address("/ips").toString());
      try (RunningService first = RunningService.start(settings)) {
        awaitThreats(first);
        try (RunningService second =
            RunningService.start(settings.with("camel.main.name", "second"))) {
          awaitThreats(second);
        }
      }
      assertThat(server.asked("/tor")).isEqualTo(1);
      assertThat(server.asked("/ips")).isEqualTo(1);
    }
  }

  /** The built-in indicator and the one of the feed. */
  private static void awaitThreats(RunningService service) {
    await()
        .atMost(StackFixture.LIMIT)
        .ignoreExceptions()
        .until(() -> service.gauge("siem.feed.data") == 2 + 5);
  }
}
